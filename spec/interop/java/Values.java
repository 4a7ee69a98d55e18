import com.alibaba.fastjson.JSONArray;
import com.alibaba.fastjson.JSONObject;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Values of tensors between JSON and what the SDK takes: Base64 of little-endian bytes. */
final class Values {
  private Values() {}

  static byte[] fromBase64(String text) {
    return Base64.getDecoder().decode(text);
  }

  static String toBase64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  static long[] shapeOf(JSONObject tensor) {
    JSONArray given = tensor.getJSONArray("shape");
    long[] shape = new long[given.size()];
    for (int i = 0; i < shape.length; i++) shape[i] = given.getLongValue(i);
    return shape;
  }

  static float[] floatsOf(JSONObject tensor) {
    ByteBuffer bytes = bytesOf(tensor);
    float[] values = new float[bytes.remaining() / 4];
    bytes.asFloatBuffer().get(values);
    return values;
  }

  static double[] doublesOf(JSONObject tensor) {
    ByteBuffer bytes = bytesOf(tensor);
    double[] values = new double[bytes.remaining() / 8];
    bytes.asDoubleBuffer().get(values);
    return values;
  }

  static long[] longsOf(JSONObject tensor) {
    ByteBuffer bytes = bytesOf(tensor);
    long[] values = new long[bytes.remaining() / 8];
    bytes.asLongBuffer().get(values);
    return values;
  }

  /** Integers of up to 32 bits, by the width and sign of their type. */
  static int[] intsOf(JSONObject tensor) {
    ByteBuffer bytes = bytesOf(tensor);
    String dtype = tensor.getString("dtype");
    int[] values = new int[bytes.remaining() / widthOf(dtype)];
    for (int i = 0; i < values.length; i++) {
      switch (widthOf(dtype)) {
        case 1:
          values[i] = isUnsigned(dtype) ? bytes.get() & 0xff : bytes.get();
          break;
        case 2:
          values[i] = isUnsigned(dtype) ? bytes.getShort() & 0xffff : bytes.getShort();
          break;
        default:
          values[i] = bytes.getInt();
      }
    }
    return values;
  }

  static boolean[] booleansOf(JSONObject tensor) {
    ByteBuffer bytes = bytesOf(tensor);
    boolean[] values = new boolean[bytes.remaining()];
    for (int i = 0; i < values.length; i++) values[i] = bytes.get() != 0;
    return values;
  }

  static String[] stringsOf(JSONObject tensor) {
    JSONArray given = tensor.getJSONArray("data");
    String[] values = new String[given.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = new String(fromBase64(given.getString(i)), StandardCharsets.UTF_8);
    }
    return values;
  }

  /** The values that the SDK's answer gave, in the form of a tensor's "data". */
  static Object dataOf(String dtype, List<?> values) {
    if (values == null) return null;
    if (dtype.equals("STRING")) {
      JSONArray texts = new JSONArray();
      for (Object value : values) {
        texts.add(toBase64(((String) value).getBytes(StandardCharsets.UTF_8)));
      }
      return texts;
    }
    int width = widthOf(dtype);
    ByteBuffer bytes = ByteBuffer.allocate(values.size() * width).order(ByteOrder.LITTLE_ENDIAN);
    for (Object value : values) {
      if (value instanceof Float) bytes.putFloat((Float) value);
      else if (value instanceof Double) bytes.putDouble((Double) value);
      else if (value instanceof Boolean) bytes.put((byte) ((Boolean) value ? 1 : 0));
      else if (width == 8) bytes.putLong(((Number) value).longValue());
      else if (width == 4) bytes.putInt(((Number) value).intValue());
      else if (width == 2) bytes.putShort(((Number) value).shortValue());
      else bytes.put(((Number) value).byteValue());
    }
    return toBase64(bytes.array());
  }

  private static ByteBuffer bytesOf(JSONObject tensor) {
    return ByteBuffer.wrap(fromBase64(tensor.getString("data"))).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static boolean isUnsigned(String dtype) {
    return dtype.contains("UINT");
  }

  /** The bytes of one number; a complex value is two. */
  private static int widthOf(String dtype) {
    switch (dtype) {
      case "DOUBLE":
      case "INT64":
      case "COMPLEX128":
        return 8;
      case "INT16":
      case "UINT16":
      case "QINT16":
      case "QUINT16":
        return 2;
      case "INT8":
      case "UINT8":
      case "QINT8":
      case "QUINT8":
      case "BOOL":
        return 1;
      default:
        return 4;
    }
  }
}
