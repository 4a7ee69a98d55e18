"""The official Python SDK at a task of the benchmarks: one task, one line of JSON."""
import json
import resource
import sys
import threading
import time

from eas_prediction import PredictClient, QueueClient, StringRequest, TFRequest
from eas_prediction.tf_request import TFResponse
from eas_prediction import tf_request_pb2

TOKEN = "secret"
DTYPES = {"FLOAT": TFRequest.DT_FLOAT, "INT32": TFRequest.DT_INT32, "INT64": TFRequest.DT_INT64}
FIELDS = {"FLOAT": "float_val", "INT32": "int_val", "INT64": "int64_val"}


class Meter:
    """Counts operations once the warm-up is over, and knows when enough is measured."""

    def __init__(self, task):
        self.warm_up = task["warmUpMs"] / 1000
        self.measure = task["measureMs"] / 1000
        self.start = time.monotonic()
        self.since = None
        self.operations = 0
        self.latencies = []
        self.outcome = None
        self.lock = threading.Lock()

    def count(self, latency_us=None):
        now = time.monotonic()
        with self.lock:
            if self.since is None:
                if now - self.start >= self.warm_up:
                    self.since = now
                    self.cpu = time.process_time()
                return
            if self.outcome is not None:
                return
            self.operations += 1
            if latency_us is not None:
                self.latencies.append(latency_us)
            if now - self.since >= self.measure:
                self.outcome = self.result(now)

    def result(self, now):
        outcome = {
            "operations": self.operations,
            "wallMs": (now - self.since) * 1000,
            "cpuMs": (time.process_time() - self.cpu) * 1000,
            "peakBytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024,
        }
        if self.latencies:
            ordered = sorted(self.latencies)
            outcome["p50Us"] = ordered[len(ordered) // 2]
            outcome["p99Us"] = ordered[min(len(ordered) - 1, len(ordered) * 99 // 100)]
        return outcome


def closed_loop(task, one):
    """Keeps as many threads busy as there are to be requests under way."""
    meter = Meter(task)

    def work():
        while meter.outcome is None:
            start = time.monotonic()
            one()
            alone = task["concurrency"] == 1
            meter.count((time.monotonic() - start) * 1e6 if alone else None)

    threads = [threading.Thread(target=work) for _ in range(task["concurrency"])]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return meter.outcome


def predict(task, address):
    client = PredictClient(address, "echo")
    client.set_token(TOKEN)
    client.init()
    text = "a" * task["bytes"]
    return closed_loop(task, lambda: client.predict(StringRequest(text)))


def queue_client(address, name):
    client = QueueClient(address, name)
    client.set_token(TOKEN)
    client.init(uid="bench")
    client.set_logger()
    return client


def put(task, address):
    client = queue_client(address, "sink")
    text = "a" * task["bytes"]
    return closed_loop(task, lambda: client.put(text))


def watch(task, address):
    paced = task["kind"] == "latency"
    client = queue_client(address, "%s-%d" % ("paced" if paced else "records", task["bytes"]))
    commits = task["window"] > 0
    meter = Meter(task)
    watcher = client.watch(0, task["window"] or 64, auto_commit=not commits)
    for frame in watcher.run():
        if paced:
            sent = int.from_bytes(frame.data[:8], "little")
            meter.count((time.monotonic_ns() - sent) / 1000)
        else:
            meter.count()
        if commits:
            client.commit(frame.index)
        if meter.outcome is not None:
            return meter.outcome


def values_of(task):
    state, values = 1, []
    for _ in range(task["values"]):
        state = state * 48271 % 2147483647
        kind = task["dtype"]
        values.append(
            state / 2147483647 if kind == "FLOAT" else state % 131072 if kind == "INT32" else state << 9
        )
    return values


def tensors(task, _address):
    values = values_of(task)
    dtype = DTYPES[task["dtype"]]
    shape = [1, 3, 224, 224]

    def encode():
        request = TFRequest("serving_default")
        request.add_feed("images", shape, dtype, values)
        return request.to_string()

    response = tf_request_pb2.PredictResponse()
    response.outputs["images"].dtype = dtype
    response.outputs["images"].array_shape.dim.extend(shape)
    getattr(response.outputs["images"], FIELDS[task["dtype"]]).extend(values)
    body = response.SerializeToString()
    one = encode if task["kind"] == "encode" else lambda: TFResponse(body).get_values("images")
    meter = Meter(task)
    while meter.outcome is None:
        one()
        meter.count()
    return meter.outcome


KINDS = {
    "predict": predict,
    "put": put,
    "watch": watch,
    "latency": watch,
    "encode": tensors,
    "decode": tensors,
}

if __name__ == "__main__":
    assignment = json.loads(sys.argv[1])
    task = assignment["task"]
    print(json.dumps(KINDS[task["kind"]](task, assignment["address"])))
    sys.stdout.flush()
