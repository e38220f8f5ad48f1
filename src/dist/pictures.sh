#!/bin/sh
# Draws assets/pictures, which the README shows, with the program that `./mvnw package` has built.
# The stills are GIFs of one frame: 256 colours are enough for them, and a third of the bytes.
set -eu
cd "$(dirname "$0")/../.."
draw() {
  target/backprop/bin/backprop render "$@"
}
out=assets/pictures
small=assets/lessons/two-by-two.backprop.json

draw default --step dE/dW2 --lang en --with-step --size 1280x720 -o $out/step.gif
draw $small --step dE/dW1 --lang ko --with-step --size 1200x680 --theme dark -o $out/step-dark-ko.gif
draw default --step dE/dW2 --lang en --present --size 960x540 -o $out/present.gif
draw $small --step all --lang en --size 480x360 --loop -o $out/walk.gif

sheets=$(mktemp -d)
trap 'rm -r "$sheets"' EXIT
draw $small --step all --lang en --handout --blank --scale 0.8 -o "$sheets/sheet.png"
cp "$sheets/sheet-2.png" $out/handout.png
