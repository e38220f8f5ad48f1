package backprop.lesson;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.stream.Stream;

/** How a number is spelled in bytes, and how NumPy and safetensors call that. */
enum NumberType {
  /** IEEE 754 with 64 bits. */
  F64("f8", 8),
  /** IEEE 754 with 32 bits. */
  F32("f4", 4),
  /** IEEE 754 with 16 bits. */
  F16("f2", 2),
  /** The upper half of 32 bits of IEEE 754; NumPy has no name for it. */
  BF16("", 2),
  /** Whole numbers; beyond 2⁵³ the nearest that 64 bits of IEEE 754 hold. */
  I64("i8", 8),
  /** Whole numbers. */
  I32("i4", 4),
  /** Whole numbers. */
  I16("i2", 2),
  /** Whole numbers. */
  I8("i1", 1),
  /** Whole numbers from 0; beyond 2⁵³ the nearest that 64 bits of IEEE 754 hold. */
  U64("u8", 8),
  /** Whole numbers from 0. */
  U32("u4", 4),
  /** Whole numbers from 0. */
  U16("u2", 2),
  /** Whole numbers from 0. */
  U8("u1", 1),
  /** False is 0, true is 1. */
  BOOL("b1", 1);

  private final String numpy;
  private final int width;

  NumberType(String numpy, int width) {
    this.numpy = numpy;
    this.width = width;
  }

  /** The type that NumPy calls so, without the sign for the order of bytes: {@code f8}. */
  static Optional<NumberType> ofNumPy(String name) {
    return Stream.of(values()).filter(type -> type.numpy.equals(name)).findFirst();
  }

  /** The type that safetensors calls so: {@code BF16}. */
  static Optional<NumberType> ofSafetensors(String name) {
    return Stream.of(values()).filter(type -> type.name().equals(name)).findFirst();
  }

  /** Bytes of one number. */
  int width() {
    return width;
  }

  /** The number that begins at an offset, in bytes. */
  double decode(ByteBuffer bytes, int at) {
    return switch (this) {
      case F64 -> bytes.getDouble(at);
      case F32 -> bytes.getFloat(at);
      case F16 -> Float.float16ToFloat(bytes.getShort(at));
      case BF16 -> Float.intBitsToFloat(bytes.getShort(at) << 16);
      case I64 -> bytes.getLong(at);
      case I32 -> bytes.getInt(at);
      case I16 -> bytes.getShort(at);
      case I8 -> bytes.get(at);
      case U64 -> unsigned(bytes.getLong(at));
      case U32 -> Integer.toUnsignedLong(bytes.getInt(at));
      case U16 -> Short.toUnsignedInt(bytes.getShort(at));
      case U8 -> Byte.toUnsignedInt(bytes.get(at));
      case BOOL -> bytes.get(at) == 0 ? 0 : 1;
    };
  }

  private static double unsigned(long bits) {
    // Half of it, with the lost bit kept where rounding sees it, fits a signed long
    return bits >= 0 ? bits : 2.0 * ((bits >>> 1) | (bits & 1));
  }
}
