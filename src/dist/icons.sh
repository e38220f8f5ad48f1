#!/bin/sh
# Draws assets/icon/*.png from the SVG beside them; to be called when that changes. Needs rsvg-convert.
set -eu
cd "$(dirname "$0")/../../assets/icon"
for size in 16 32 48 64 128 256 512; do
  rsvg-convert --width "$size" --height "$size" --output "backprop-$size.png" backprop.svg
done
