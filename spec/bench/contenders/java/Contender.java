import com.alibaba.fastjson.JSON;
import com.alibaba.fastjson.JSONObject;
import com.aliyun.openservices.eas.predict.http.HttpConfig;
import com.aliyun.openservices.eas.predict.http.PredictClient;
import com.aliyun.openservices.eas.predict.proto.PredictProtos;
import com.aliyun.openservices.eas.predict.request.TFDataType;
import com.aliyun.openservices.eas.predict.request.TFRequest;
import com.aliyun.openservices.eas.predict.response.TFResponse;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;

/** The official Java SDK at a task of the benchmarks: one task, one line of JSON. */
public class Contender {
  static final long[] SHAPE = {1, 3, 224, 224};
  static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  final JSONObject task;
  final long startNs = System.nanoTime();
  long sinceNs = 0;
  long sinceCpuNs = 0;
  long operations = 0;
  final List<Double> latenciesUs = new ArrayList<>();
  volatile JSONObject outcome;

  Contender(JSONObject task) {
    this.task = task;
  }

  public static void main(String[] args) throws Exception {
    JSONObject assignment = JSON.parseObject(args[0]);
    Contender contender = new Contender(assignment.getJSONObject("task"));
    if (contender.task.getString("kind").equals("predict")) {
      contender.predict(assignment.getString("address"));
    } else {
      contender.tensors();
    }
    System.out.println(contender.outcome.toJSONString());
    System.exit(0);
  }

  void predict(String address) throws Exception {
    int concurrency = task.getIntValue("concurrency");
    HttpConfig config = new HttpConfig();
    config.setMaxConnectionCount(Math.max(100, concurrency));
    config.setMaxConnectionPerRoute(Math.max(100, concurrency));
    PredictClient client =
        new PredictClient(config).setEndpoint(address).setModelName("echo").setToken("secret");
    char[] text = new char[task.getIntValue("bytes")];
    Arrays.fill(text, 'a');
    String body = new String(text);
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < concurrency; i++) {
      threads.add(new Thread(() -> loop(() -> client.predict(body), concurrency == 1)));
    }
    for (Thread thread : threads) thread.start();
    for (Thread thread : threads) thread.join();
  }

  void tensors() {
    int count = task.getIntValue("values");
    float[] floats = new float[count];
    int[] ints = new int[count];
    long[] longs = new long[count];
    long state = 1;
    for (int i = 0; i < count; i++) {
      state = state * 48271 % 2147483647;
      floats[i] = (float) (state / 2147483647.0);
      ints[i] = (int) (state % 131072);
      longs[i] = state << 9;
    }
    String dtype = task.getString("dtype");
    Callable<byte[]> encode =
        () -> {
          TFRequest request = new TFRequest();
          request.setSignatureName("serving_default");
          if (dtype.equals("FLOAT")) request.addFeed("images", TFDataType.DT_FLOAT, SHAPE, floats);
          else if (dtype.equals("INT32")) request.addFeed("images", TFDataType.DT_INT32, SHAPE, ints);
          else request.addFeed("images", TFDataType.DT_INT64, SHAPE, longs);
          return request.getRequest().toByteArray();
        };
    if (task.getString("kind").equals("encode")) {
      loop(encode, false);
      return;
    }
    byte[] body = answerOf(encode);
    loop(
        () -> {
          TFResponse response = new TFResponse();
          response.setContentValues(body);
          if (dtype.equals("FLOAT")) return response.getFloatVals("images");
          return dtype.equals("INT32") ? response.getIntVals("images") : response.getInt64Vals("images");
        },
        false);
  }

  /** An answer that holds the array of a request. */
  static byte[] answerOf(Callable<byte[]> encode) {
    try {
      PredictProtos.PredictRequest request = PredictProtos.PredictRequest.parseFrom(encode.call());
      PredictProtos.PredictResponse.Builder answer = PredictProtos.PredictResponse.newBuilder();
      answer.putAllOutputs(request.getInputsMap());
      return answer.build().toByteArray();
    } catch (Exception error) {
      throw new IllegalStateException(error);
    }
  }

  void loop(Callable<?> one, boolean timed) {
    try {
      while (outcome == null) {
        long begun = System.nanoTime();
        if (one.call() == null) throw new IllegalStateException("No answer.");
        count(timed ? (System.nanoTime() - begun) / 1000.0 : -1);
      }
    } catch (Exception error) {
      error.printStackTrace();
      System.exit(1);
    }
  }

  synchronized void count(double latencyUs) throws Exception {
    long now = System.nanoTime();
    if (sinceNs == 0) {
      if (now - startNs < task.getLongValue("warmUpMs") * 1_000_000) return;
      sinceNs = now;
      sinceCpuNs = SYSTEM.getProcessCpuTime();
      return;
    }
    if (outcome != null) return;
    operations++;
    if (latencyUs >= 0) latenciesUs.add(latencyUs);
    if (now - sinceNs < task.getLongValue("measureMs") * 1_000_000) return;
    JSONObject result = new JSONObject();
    result.put("operations", operations);
    result.put("wallMs", (now - sinceNs) / 1e6);
    result.put("cpuMs", (SYSTEM.getProcessCpuTime() - sinceCpuNs) / 1e6);
    result.put("peakBytes", peakBytes());
    if (!latenciesUs.isEmpty()) {
      Collections.sort(latenciesUs);
      result.put("p50Us", latenciesUs.get(latenciesUs.size() / 2));
      result.put("p99Us", latenciesUs.get(latenciesUs.size() * 99 / 100));
    }
    outcome = result;
  }

  static long peakBytes() throws Exception {
    for (String line : Files.readAllLines(Paths.get("/proc/self/status"))) {
      if (line.startsWith("VmHWM:")) return Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024;
    }
    return 0;
  }
}
