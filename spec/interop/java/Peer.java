import com.alibaba.fastjson.JSON;
import com.alibaba.fastjson.JSONArray;
import com.alibaba.fastjson.JSONObject;
import com.aliyun.openservices.eas.predict.http.HttpConfig;
import com.aliyun.openservices.eas.predict.http.PredictClient;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The official Java SDK as a peer: takes calls and gives results, one JSON object a line.
 *
 * A call is {"id", "op", "args"}; its reply {"id", "result"} or {"id", "error": {"code", "message"}}.
 */
public class Peer {
  private static final Map<String, PredictClient> clients = new ConcurrentHashMap<>();

  public static void main(String[] given) throws Exception {
    PrintStream replies = new PrintStream(System.out, true, "UTF-8");
    // The SDK prints to standard output, which belongs to the replies.
    System.setOut(System.err);
    // The reply to no call: ready.
    replies.println("{\"id\":0,\"result\":null}");
    BufferedReader calls =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    ExecutorService threads = Executors.newCachedThreadPool();
    for (String line = calls.readLine(); line != null; line = calls.readLine()) {
      JSONObject call = JSON.parseObject(line);
      threads.execute(() -> replies.println(serve(call).toJSONString()));
    }
    // Its threads would keep the process.
    Runtime.getRuntime().halt(0);
  }

  private static JSONObject serve(JSONObject call) {
    JSONObject reply = new JSONObject();
    reply.put("id", call.get("id"));
    JSONObject args = call.getJSONObject("args");
    try {
      reply.put("result", carryOut(call.getString("op"), args));
    } catch (Throwable error) {
      PredictClient client = clients.get(String.valueOf(args.getString("client")));
      JSONObject failure = new JSONObject();
      // The exception has lost the status, which the client still knows.
      failure.put("code", client == null ? null : client.getErrorCode());
      failure.put("message", String.valueOf(error));
      reply.put("error", failure);
    }
    return reply;
  }

  private static Object carryOut(String op, JSONObject args) throws Exception {
    switch (op) {
      case "openPredict":
        clients.put(args.getString("client"), open(args));
        return null;
      case "predict": {
        JSONObject request = args.getJSONObject("request");
        return Requests.predict(clients.get(args.getString("client")), request);
      }
      case "encode": {
        JSONArray bodies = new JSONArray();
        for (Object request : args.getJSONArray("requests")) {
          bodies.add(Values.toBase64(Requests.encode((JSONObject) request)));
        }
        return bodies;
      }
      default:
        throw new UnsupportedOperationException(op);
    }
  }

  private static PredictClient open(JSONObject args) {
    PredictClient client = new PredictClient(new HttpConfig());
    // No token is null: the SDK ignores the empty one.
    String token = args.getString("token");
    if (!token.isEmpty()) client.setToken(token);
    client.setModelName(args.getString("service"));
    if (args.getBooleanValue("direct")) client.setDirectEndpoint(args.getString("endpoint"));
    else client.setEndpoint(args.getString("endpoint"));
    if (args.getBooleanValue("snappy")) client.setIsCompressed(true);
    if (args.containsKey("contentType")) client.setContentType(args.getString("contentType"));
    if (args.containsKey("retries")) client.setRetryCount(args.getIntValue("retries"));
    return client;
  }
}
