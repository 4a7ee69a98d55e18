import com.alibaba.fastjson.JSONArray;
import com.alibaba.fastjson.JSONObject;
import com.aliyun.openservices.eas.predict.http.PredictClient;
import com.aliyun.openservices.eas.predict.request.BladeDataType;
import com.aliyun.openservices.eas.predict.request.BladeRequest;
import com.aliyun.openservices.eas.predict.request.CaffeRequest;
import com.aliyun.openservices.eas.predict.request.JsonFeatureValue;
import com.aliyun.openservices.eas.predict.request.JsonRequest;
import com.aliyun.openservices.eas.predict.request.TFDataType;
import com.aliyun.openservices.eas.predict.request.TFRequest;
import com.aliyun.openservices.eas.predict.request.TorchDataType;
import com.aliyun.openservices.eas.predict.request.TorchRequest;
import com.aliyun.openservices.eas.predict.response.BladeResponse;
import com.aliyun.openservices.eas.predict.response.CaffeResponse;
import com.aliyun.openservices.eas.predict.response.TFResponse;
import com.aliyun.openservices.eas.predict.response.TorchResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Builds the SDK's requests from their description, and describes its answers. */
final class Requests {
  private Requests() {}

  /** The bytes of a request. */
  static byte[] encode(JSONObject d) throws Exception {
    switch (d.getString("kind")) {
      case "string":
        return d.getString("text").getBytes(StandardCharsets.UTF_8);
      case "bytes":
        return Values.fromBase64(d.getString("body"));
      case "json":
        return json(d).getJSON().getBytes(StandardCharsets.UTF_8);
      case "tf":
        return tensorFlow(d).getRequest().toByteArray();
      case "torch":
        return torch(d).getRequest().toByteArray();
      case "blade":
        return blade(d).getRequest().toByteArray();
      case "caffe":
        return caffe(d).getRequest().toByteArray();
      default:
        throw new UnsupportedOperationException(d.getString("kind"));
    }
  }

  /** Makes a request; its answer as the SDK reads it. */
  static Object predict(PredictClient client, JSONObject d) throws Exception {
    switch (d.getString("kind")) {
      case "string":
        return client.predict(d.getString("text"));
      case "bytes": {
        byte[] answer = client.predict(Values.fromBase64(d.getString("body")));
        return answer == null ? null : Values.toBase64(answer);
      }
      case "json":
        return client.predict(json(d)).getOutputs();
      case "tf": {
        TFRequest request = tensorFlow(d);
        TFResponse answer = client.predict(request);
        return tensors(d, feed -> {
          String name = feed.getString("name");
          return tensor(feed, answer.getTensorShape(name), tensorFlowValues(answer, feed));
        });
      }
      case "torch": {
        TorchResponse answer = client.predict(torch(d));
        return tensors(d, feed -> {
          int index = feed.getIntValue("index");
          return tensor(feed, answer.getTensorShape(index), torchValues(answer, feed, index));
        });
      }
      case "blade": {
        BladeResponse answer = client.predict(blade(d));
        return tensors(d, feed -> {
          String name = feed.getString("name");
          return tensor(feed, answer.getShapeByNameInDlModel(name), bladeValues(answer, feed));
        });
      }
      case "caffe": {
        CaffeResponse answer = client.predict(caffe(d));
        return tensors(d, feed -> {
          String name = feed.getString("name");
          return tensor(feed, answer.getBlobShape(name), answer.getVals(name));
        });
      }
      default:
        throw new UnsupportedOperationException(d.getString("kind"));
    }
  }

  private interface Reader {
    JSONObject read(JSONObject feed);
  }

  private static JSONArray tensors(JSONObject d, Reader reader) {
    JSONArray read = new JSONArray();
    for (Object feed : d.getJSONArray("feeds")) read.add(reader.read((JSONObject) feed));
    return read;
  }

  private static JSONObject tensor(JSONObject feed, List<Long> shape, List<?> values) {
    JSONObject read = new JSONObject();
    read.put("shape", shape);
    read.put("data", Values.dataOf(feed.getString("dtype"), values));
    return read;
  }

  private static TFRequest tensorFlow(JSONObject d) {
    TFRequest request = new TFRequest();
    request.setSignatureName(d.getString("signature"));
    if (d.containsKey("prefix")) request.setPrefix(d.getString("prefix"));
    for (Object given : d.getJSONArray("feeds")) {
      JSONObject feed = (JSONObject) given;
      String name = feed.getString("name");
      TFDataType dtype = TFDataType.valueOf("DT_" + feed.getString("dtype"));
      long[] shape = Values.shapeOf(feed);
      switch (dtype) {
        case DT_FLOAT:
        case DT_HALF:
        case DT_BFLOAT16:
        case DT_COMPLEX64:
          request.addFeed(name, dtype, shape, Values.floatsOf(feed));
          break;
        case DT_DOUBLE:
        case DT_COMPLEX128:
          request.addFeed(name, dtype, shape, Values.doublesOf(feed));
          break;
        case DT_INT64:
          request.addFeed(name, dtype, shape, Values.longsOf(feed));
          break;
        case DT_BOOL:
          request.addFeed(name, dtype, shape, Values.booleansOf(feed));
          break;
        case DT_STRING:
          request.addFeed(name, dtype, shape, Values.stringsOf(feed));
          break;
        default:
          request.addFeed(name, dtype, shape, Values.intsOf(feed));
      }
    }
    for (Object name : d.getJSONArray("fetches")) request.addFetch((String) name);
    return request;
  }

  private static List<?> tensorFlowValues(TFResponse answer, JSONObject feed) {
    String name = feed.getString("name");
    switch (feed.getString("dtype")) {
      case "FLOAT":
      case "HALF":
      case "BFLOAT16":
      case "COMPLEX64":
        return answer.getFloatVals(name);
      case "DOUBLE":
      case "COMPLEX128":
        return answer.getDoubleVals(name);
      case "INT64":
        return answer.getInt64Vals(name);
      case "BOOL":
        return answer.getBoolVals(name);
      case "STRING":
        return answer.getStringVals(name);
      default:
        return answer.getIntVals(name);
    }
  }

  private static TorchRequest torch(JSONObject d) {
    TorchRequest request = new TorchRequest();
    for (Object given : d.getJSONArray("feeds")) {
      JSONObject feed = (JSONObject) given;
      int index = feed.getIntValue("index");
      TorchDataType dtype = TorchDataType.valueOf("DT_" + feed.getString("dtype"));
      long[] shape = Values.shapeOf(feed);
      switch (dtype) {
        case DT_FLOAT:
          request.addFeed(index, dtype, shape, Values.floatsOf(feed));
          break;
        case DT_DOUBLE:
          request.addFeed(index, dtype, shape, Values.doublesOf(feed));
          break;
        case DT_INT64:
          request.addFeed(index, dtype, shape, Values.longsOf(feed));
          break;
        default:
          request.addFeed(index, dtype, shape, Values.intsOf(feed));
      }
    }
    for (Object index : d.getJSONArray("fetches")) request.addFetch((Integer) index);
    return request;
  }

  private static List<?> torchValues(TorchResponse answer, JSONObject feed, int index) {
    switch (feed.getString("dtype")) {
      case "FLOAT":
        return answer.getFloatVals(index);
      case "DOUBLE":
        return answer.getDoubleVals(index);
      case "INT64":
        return answer.getInt64Vals(index);
      default:
        return answer.getIntVals(index);
    }
  }

  /** Each name is given for both of a Blade tensor's, the blob's and the model's. */
  private static BladeRequest blade(JSONObject d) {
    BladeRequest request = new BladeRequest();
    request.setSignatureName(d.getString("signature"));
    for (Object given : d.getJSONArray("feeds")) {
      JSONObject feed = (JSONObject) given;
      String name = feed.getString("name");
      int batchSize = feed.getIntValue("batchSize");
      long[] shape = Values.shapeOf(feed);
      switch (feed.getString("dtype")) {
        case "FLOAT":
          request.addFeed(Values.floatsOf(feed), batchSize, shape, name, name);
          break;
        case "INT64":
          request.addFeed(Values.longsOf(feed), batchSize, shape, name, name);
          break;
        case "STRING":
          // It takes the bytes of one string.
          request.addFeed(
              Values.stringsOf(feed)[0].getBytes(StandardCharsets.UTF_8),
              batchSize, shape, name, name);
          break;
        default:
          request.addFeed(Values.intsOf(feed), batchSize, shape, name, name);
      }
    }
    for (Object given : d.getJSONArray("fetches")) {
      JSONObject fetch = (JSONObject) given;
      String name = fetch.getString("name");
      request.addFetch(name, name, BladeDataType.valueOf("DT_" + fetch.getString("dtype")));
    }
    return request;
  }

  private static List<?> bladeValues(BladeResponse answer, JSONObject feed) {
    String name = feed.getString("name");
    switch (feed.getString("dtype")) {
      case "FLOAT":
        return answer.getFloatValsByNameInDlModel(name);
      case "INT64":
        return answer.getInt64ValsByNameInDlModel(name);
      case "STRING":
        return answer.getStringValsByNameInDlModel(name);
      default:
        return answer.getInt32ValsByNameInDlModel(name);
    }
  }

  private static CaffeRequest caffe(JSONObject d) {
    CaffeRequest request = new CaffeRequest();
    for (Object given : d.getJSONArray("feeds")) {
      JSONObject feed = (JSONObject) given;
      request.addFeed(feed.getString("name"), Values.shapeOf(feed), Values.floatsOf(feed));
    }
    for (Object name : d.getJSONArray("fetches")) request.addFetch((String) name);
    return request;
  }

  private static JsonRequest json(JSONObject d) {
    JsonRequest request = new JsonRequest();
    for (Object given : d.getJSONArray("rows")) {
      Map<String, JsonFeatureValue> row = request.addRow();
      for (Map.Entry<String, Object> cell : ((JSONObject) given).entrySet()) {
        row.put(cell.getKey(), featureOf(cell.getValue()));
      }
    }
    return request;
  }

  private static JsonFeatureValue featureOf(Object value) {
    if (value instanceof Boolean) return new JsonFeatureValue((boolean) (Boolean) value);
    if (value instanceof Integer) return new JsonFeatureValue((int) (Integer) value);
    if (value instanceof Number) return new JsonFeatureValue(((Number) value).doubleValue());
    return new JsonFeatureValue((String) value);
  }
}
