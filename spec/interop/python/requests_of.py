"""Builds the SDK's requests from their description, and describes its answers."""

import numpy as np
from eas_prediction import (
    BladeRequest,
    OnnxDataHelper,
    OnnxRequest,
    StringRequest,
    TFRequest,
    TorchRequest,
)
from eas_prediction import blade_tf_request
from eas_prediction.easyrec_request import EasyRecRequest
from eas_prediction.torchrec_request import TorchRecRequest

from values import array_of, data_of, from_base64, to_base64, values_of


def build(description):
    """A request, and how its answer is to be read."""
    return BUILDERS[description["kind"]](description)


def answer_of(answer, ask):
    return ask(answer)


def bytes_request(d):
    # The SDK takes text, and any bytes as they are.
    return StringRequest(from_base64(d["body"])), lambda answer: to_base64(answer.response_data)


def string_request(d):
    return StringRequest(d["text"]), lambda answer: answer.response_data.decode("utf-8")


def tf_request(d):
    request = TFRequest(d["signature"])
    for feed in d["feeds"]:
        dtype = getattr(TFRequest, "DT_" + feed["dtype"])
        request.add_feed(feed["name"], feed["shape"], dtype, values_of(feed))
    for name in d["fetches"]:
        request.add_fetch(name)
    return request, tensors_by(d["feeds"], "name", "get_tensor_shape", "get_values")


def torch_request(d):
    request = TorchRequest(d.get("snappy", False))
    if d.get("debugLevel"):
        request.set_debug_level(d["debugLevel"])
    for feed in d["feeds"]:
        dtype = getattr(TorchRequest, "DT_" + feed["dtype"])
        if "name" in feed:
            request.add_feed_map(feed["name"], feed["shape"], dtype, values_of(feed))
        else:
            request.add_feed(feed["index"], feed["shape"], dtype, values_of(feed))
    for index in d["fetches"]:
        request.add_fetch(index)
    if any("name" in feed for feed in d["feeds"]):
        return request, tensors_by(d["feeds"], "name", "get_tensor_shape_map", "get_values_map")
    return request, tensors_by(d["feeds"], "index", "get_tensor_shape", "get_values")


def tensors_by(feeds, key, shape_method, values_method):
    def read(answer):
        return [
            {
                "shape": getattr(answer, shape_method)(feed[key]),
                "data": data_of(feed["dtype"], getattr(answer, values_method)(feed[key])),
            }
            for feed in feeds
        ]

    return read


def blade_request(d):
    request = BladeRequest(d["signature"])
    for feed in d["feeds"]:
        dtype = getattr(BladeRequest, "DT_" + feed["dtype"])
        request.add_feed(feed["name"], feed["batchSize"], feed["shape"], dtype, values_of(feed))
    for fetch in d["fetches"]:
        request.add_fetch(fetch["name"], getattr(BladeRequest, "DT_" + fetch["dtype"]))

    def read(answer):
        return [
            {
                "shape": answer.get_tensor_shape(feed["name"]),
                "data": data_of(
                    feed["dtype"],
                    answer.get_values(feed["name"], getattr(BladeRequest, "DT_" + feed["dtype"])),
                ),
            }
            for feed in d["feeds"]
        ]

    return request, read


def blade_tf(d):
    request = blade_tf_request.TFRequest(d["signature"])
    for feed in d["feeds"]:
        dtype = getattr(blade_tf_request.TFRequest, "DT_" + feed["dtype"])
        request.add_feed(feed["name"], feed["shape"], dtype, values_of(feed))
    for name in d["fetches"]:
        request.add_fetch(name)
    return request, tensors_by(d["feeds"], "name", "get_tensor_shape", "get_values")


def onnx_request(d):
    request = OnnxRequest()
    for feed in d["feeds"]:
        array = array_of(feed).reshape(feed["shape"])
        request.add_tensor(OnnxDataHelper.from_array(array, feed["name"]))

    def read(answer):
        tensors = []
        for position in range(answer.get_size()):
            array = OnnxDataHelper.to_array(answer.get_tensor(position))
            data = to_base64(np.ascontiguousarray(array).tobytes())
            tensors.append({"shape": list(array.shape), "data": data})
        return tensors

    return request, read


EASYREC_SETTERS = {"int": "add_user_fea_int", "string": "add_user_fea_str", "float": "add_user_fea_flt"}


def easyrec_request(d):
    request = EasyRecRequest()
    for feature in d["user"]:
        getattr(request, EASYREC_SETTERS[feature["type"]])(feature["name"], feature["value"])
    message = request.request_data
    message.item_ids.extend(d["itemIds"])
    request.add_feed(message, d["debugLevel"])
    request.set_faiss_neigh_num(d["faissNeighNum"])

    def read(answer):
        scores = {name: list(answer.results[name].scores) for name in answer.results}
        return {"status": answer.status_code, "itemIds": list(answer.item_ids), "scores": scores}

    return request, read


def torchrec_request(d):
    request = TorchRecRequest()
    request.set_debug_level(d["debugLevel"])
    request.set_faiss_neigh_num(d["faissNeighNum"])
    for add, features in (
        (request.add_user_fea, d["user"]),
        (request.add_context_fea, d["context"]),
        (request.add_item_fea, d["item"]),
    ):
        for feature in features:
            add(feature["name"], feature["value"], feature["dtype"])
    for item in d["itemIds"]:
        request.add_item_id(item)
    for key, value in d["metaData"].items():
        request.add_meta_data(key, value)

    def read(answer):
        outputs = {name: list(answer.map_outputs[name].float_val) for name in answer.map_outputs}
        return {"itemIds": list(answer.item_ids), "outputs": outputs}

    return request, read


BUILDERS = {
    "bytes": bytes_request,
    "string": string_request,
    "tf": tf_request,
    "torch": torch_request,
    "blade": blade_request,
    "blade-tf": blade_tf,
    "onnx": onnx_request,
    "easyrec": easyrec_request,
    "torchrec": torchrec_request,
}
