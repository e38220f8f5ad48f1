package backprop.lesson;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Harms files the way accidents and attackers do; the same seed harms them the same way. */
final class Mutator {
  private static final int[] NUMBERS = {
    0, 1, -1, 2, 8, 63, 64, 65, 255, 256, 10_000, 0xffff, 0x7fffffff, 0x80000000, 4_000_001
  };

  private static final List<String> WORDS =
      List.of(
          "NaN",
          "-Infinity",
          "1e999",
          "-",
          "\"",
          "'",
          "{",
          "}",
          "[",
          "]",
          "(",
          ")",
          ",",
          ":",
          ";",
          "\t",
          "\n",
          "\r",
          " ",
          "0x1",
          "1L",
          "<f8",
          ">U4",
          "|O",
          "[('a', '<f8')]",
          "True",
          "99999999999999999999",
          "\u0000",
          "é",
          "\"shape\"",
          "\"__metadata__\"",
          "0,5",
          "./",
          "data.pkl");

  private final Random random;

  Mutator(long seed) {
    random = new Random(seed);
  }

  /** One of the files, harmed in one to eight places. */
  byte[] harm(List<byte[]> corpus) {
    byte[] file = any(corpus);
    for (int i = 1 + random.nextInt(8); i > 0; i--) {
      file = once(file, corpus);
    }
    return file;
  }

  private byte[] any(List<byte[]> corpus) {
    return corpus.get(random.nextInt(corpus.size()));
  }

  /** An archive of which one member is harmed, and its sum is right all the same. */
  byte[] harmInside(List<byte[]> archives) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(any(archives)));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setLevel(random.nextInt(10));
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] member = in.readAllBytes();
        zip.putNextEntry(new ZipEntry(entry.getName()));
        zip.write(random.nextInt(6) == 0 ? harm(List.of(member)) : member);
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toByteArray();
  }

  private byte[] once(byte[] file, List<byte[]> corpus) {
    int at = random.nextInt(file.length + 1);
    int end = Math.min(file.length, at + random.nextInt(16));
    return switch (random.nextInt(7)) {
      case 0 -> {
        byte[] flipped = file.clone();
        if (at < file.length) {
          flipped[at] ^= (byte) (1 << random.nextInt(8));
        }
        yield flipped;
      }
      case 1 -> join(file, at, new byte[0], end);
      case 2 -> join(file, at, Arrays.copyOfRange(file, at, end), at);
      case 3 -> {
        byte[] other = any(corpus);
        int from = random.nextInt(other.length + 1);
        yield join(file, at, Arrays.copyOfRange(other, from, other.length), file.length);
      }
      case 4 -> {
        byte[] word = WORDS.get(random.nextInt(WORDS.size())).getBytes(StandardCharsets.UTF_8);
        yield join(file, at, word, random.nextBoolean() ? at : end);
      }
      case 5 -> Arrays.copyOf(file, at);
      default -> number(file, at);
    };
  }

  private byte[] number(byte[] file, int at) {
    byte[] bytes =
        ByteBuffer.allocate(4)
            .order(random.nextBoolean() ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN)
            .putInt(NUMBERS[random.nextInt(NUMBERS.length)])
            .array();
    int width = 1 + random.nextInt(4);
    return join(file, at, Arrays.copyOf(bytes, width), Math.min(file.length, at + width));
  }

  private static byte[] join(byte[] file, int end, byte[] middle, int rest) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(file, 0, end);
    out.writeBytes(middle);
    out.write(file, rest, file.length - rest);
    return out.toByteArray();
  }
}
