"""The official Python SDK as a peer: takes calls and gives results, one JSON object a line.

A call is {"id", "op", "args"}; its reply {"id", "result"} or {"id", "error": {"code", "message"}}.
A watch sends {"watch", "frame"} for each record.
"""

import json
import os
import sys
import threading

# The SDK logs to standard output, which belongs to the replies.
replies = os.fdopen(os.dup(1), "w", encoding="utf-8")
os.dup2(2, 1)
sys.stdout = sys.stderr

import eas_prediction  # noqa: E402
from requests_of import answer_of, build  # noqa: E402
from values import from_base64, to_base64  # noqa: E402

# How often threads take turns; a short interval makes races show.
if "PEER_SWITCH_INTERVAL_S" in os.environ:
    sys.setswitchinterval(float(os.environ["PEER_SWITCH_INTERVAL_S"]))

writing = threading.Lock()
clients = {}
watchers = {}


def send(message):
    with writing:
        replies.write(json.dumps(message) + "\n")
        replies.flush()


def open_predict(args):
    custom_url = args.get("customUrl", "")
    client = eas_prediction.PredictClient(args["endpoint"], args["service"], custom_url)
    prepare(client, args)
    client.set_content_type(args.get("contentType", ""))
    client.add_extra_headers(args.get("headers", {}))
    if args.get("direct"):
        client.set_endpoint_type(eas_prediction.ENDPOINT_TYPE_DIRECT)
    client.init()
    clients[args["client"]] = client


def open_queue(args):
    client = eas_prediction.QueueClient(args["endpoint"], args["service"])
    prepare(client, args)
    client.init(uid=args.get("uid"), gid=args.get("gid", "eas"))
    clients[args["client"]] = client


def prepare(client, args):
    client.set_token(args.get("token", ""))
    if "retries" in args:
        client.set_retry_count(args["retries"])


def predict(args):
    request, ask = build(args["request"])
    answer = clients[args["client"]].predict(request)
    return None if answer is None else answer_of(answer, ask)


def encode(args):
    return [to_base64(bytes(build(request)[0].to_string())) for request in args["requests"]]


def put(args):
    queue = clients[args["client"]]
    index, request_id = queue.put(from_base64(args["data"]), args.get("tags", {}))
    return {"index": index, "requestId": request_id}


def get(args):
    queue = clients[args["client"]]
    frames = queue.get(
        request_id=args.get("requestId"),
        index=args.get("index", 0),
        length=args.get("length", 1),
        timeout=args.get("timeout", "5s"),
        auto_delete=args.get("autoDelete", True),
        tags=args.get("tags", {}),
    )
    return [frame_of(frame) for frame in frames]


def frame_of(frame):
    return {
        "index": str(frame.index),
        "data": to_base64(frame.data),
        "tags": dict(frame.tags),
        "message": frame.message,
    }


def watch(args):
    """Watches; after `take` records it ends from within, the way the SDK's own tests do."""
    name = args["watch"]
    queue = clients[args["client"]]
    watcher = queue.watch(
        args.get("index", 0),
        args["window"],
        index_only=args.get("indexOnly", False),
        auto_commit=args.get("autoCommit", False),
        tags=args.get("tags"),
    )
    watchers[name] = watcher

    def run():
        try:
            taken = 0
            for frame in watcher.run():
                send({"watch": name, "frame": frame_of(frame)})
                if args.get("commit"):
                    queue.commit(frame.index)
                taken += 1
                if taken == args.get("take"):
                    break
            watcher.close()
            send({"watch": name, "ended": True})
        except Exception as error:  # noqa: BLE001
            send({"watch": name, "error": failure_of(error)})

    threading.Thread(target=run, daemon=True).start()


def run_simple(method):
    def call(args):
        queue = clients[args["client"]]
        result = getattr(queue, method)(*args.get("with", []))
        return result.decode() if isinstance(result, bytes) else result

    return call


def close_watch(args):
    watchers[args["watch"]].close()


OPERATIONS = {
    "openPredict": open_predict,
    "openQueue": open_queue,
    "predict": predict,
    "encode": encode,
    "put": put,
    "get": get,
    "watch": watch,
    "closeWatch": close_watch,
    "attributes": run_simple("attributes"),
    "search": run_simple("search"),
    "delete": run_simple("delete"),
    "truncate": run_simple("truncate"),
    "commit": run_simple("commit"),
}


def failure_of(error):
    code = getattr(error, "code", None)
    text = getattr(error, "message", None) or str(error)
    if isinstance(text, bytes):
        text = text.decode("utf-8", "replace")
    return {"code": code if isinstance(code, int) else None, "message": str(text) or repr(error)}


def serve(call):
    try:
        send({"id": call["id"], "result": OPERATIONS[call["op"]](call["args"])})
    except Exception as error:  # noqa: BLE001
        send({"id": call["id"], "error": failure_of(error)})


# The reply to no call: ready.
send({"id": 0, "result": None})
for line in sys.stdin:
    # A thread for each, as a call that waits must not hold up the others.
    threading.Thread(target=serve, args=(json.loads(line),), daemon=True).start()
os._exit(0)
