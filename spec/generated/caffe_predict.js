/*eslint-disable block-scoped-var, id-length, no-control-regex, no-magic-numbers, no-mixed-operators, no-prototype-builtins, no-redeclare, no-shadow, no-var, sort-vars, default-case, jsdoc/require-param*/
import $protobuf from "protobufjs/minimal.js";

// Common aliases
const $Reader = $protobuf.Reader, $Writer = $protobuf.Writer, $util = $protobuf.util;
const $Object = $util.global.Object, $undefined = $util.global.undefined, $Error = $util.global.Error, $RangeError = $util.global.RangeError;

// Exported root namespace
const $root = $protobuf.roots["caffe"] || ($protobuf.roots["caffe"] = {});

export const caffe = $root.caffe = (() => {

    /**
     * Namespace caffe.
     * @exports caffe
     * @namespace
     */
    const caffe = {};

    caffe.eas = (function() {

        /**
         * Namespace eas.
         * @memberof caffe
         * @namespace
         */
        const eas = {};

        eas.ArrayShape = (function() {

            /**
             * Properties of an ArrayShape.
             * @typedef {Object} caffe.eas.ArrayShape.$Properties
             * @property {Array.<number|Long>|null} [dim] ArrayShape dim
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an ArrayShape.
             * @memberof caffe.eas
             * @interface IArrayShape
             * @augments caffe.eas.ArrayShape.$Properties
             * @deprecated Use caffe.eas.ArrayShape.$Properties instead.
             */

            /**
             * Shape of an ArrayShape.
             * @typedef {caffe.eas.ArrayShape.$Properties} caffe.eas.ArrayShape.$Shape
             */

            /**
             * Constructs a new ArrayShape.
             * @memberof caffe.eas
             * @classdesc Represents an ArrayShape.
             * @constructor
             * @param {caffe.eas.ArrayShape.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ArrayShape = function (properties) {
                this.dim = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ArrayShape dim.
             * @member {Array.<number|Long>} dim
             * @memberof caffe.eas.ArrayShape
             * @instance
             */
            ArrayShape.prototype.dim = $util.emptyArray;

            /**
             * Creates a new ArrayShape instance using the specified properties.
             * @function create
             * @memberof caffe.eas.ArrayShape
             * @static
             * @param {caffe.eas.ArrayShape.$Properties=} [properties] Properties to set
             * @returns {caffe.eas.ArrayShape} ArrayShape instance
             * @type {{
             *   (properties: caffe.eas.ArrayShape.$Shape): caffe.eas.ArrayShape & caffe.eas.ArrayShape.$Shape;
             *   (properties?: caffe.eas.ArrayShape.$Properties): caffe.eas.ArrayShape;
             * }}
             */
            ArrayShape.create = function(properties) {
                return new ArrayShape(properties);
            };

            /**
             * Encodes the specified ArrayShape message. Does not implicitly {@link caffe.eas.ArrayShape.verify|verify} messages.
             * @function encode
             * @memberof caffe.eas.ArrayShape
             * @static
             * @param {caffe.eas.ArrayShape.$Properties} message ArrayShape message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ArrayShape.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.dim != null && message.dim.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).int64s(message.dim);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an ArrayShape message from the specified reader or buffer.
             * @function decode
             * @memberof caffe.eas.ArrayShape
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {caffe.eas.ArrayShape & caffe.eas.ArrayShape.$Shape} ArrayShape
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ArrayShape.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.caffe.eas.ArrayShape();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType === 2) {
                                if (!(message.dim && message.dim.length))
                                    message.dim = [];
                                reader.int64s(message.dim);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.dim && message.dim.length))
                                message.dim = [];
                            message.dim.push(reader.int64());
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ArrayShape;
        })();

        eas.ArrayProto = (function() {

            /**
             * Properties of an ArrayProto.
             * @typedef {Object} caffe.eas.ArrayProto.$Properties
             * @property {caffe.eas.ArrayShape.$Properties|null} [shape] ArrayProto shape
             * @property {Array.<number>|null} [data] ArrayProto data
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an ArrayProto.
             * @memberof caffe.eas
             * @interface IArrayProto
             * @augments caffe.eas.ArrayProto.$Properties
             * @deprecated Use caffe.eas.ArrayProto.$Properties instead.
             */

            /**
             * Shape of an ArrayProto.
             * @typedef {caffe.eas.ArrayProto.$Properties} caffe.eas.ArrayProto.$Shape
             */

            /**
             * Constructs a new ArrayProto.
             * @memberof caffe.eas
             * @classdesc Represents an ArrayProto.
             * @constructor
             * @param {caffe.eas.ArrayProto.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ArrayProto = function (properties) {
                this.data = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ArrayProto shape.
             * @member {caffe.eas.ArrayShape.$Properties|null|undefined} shape
             * @memberof caffe.eas.ArrayProto
             * @instance
             */
            ArrayProto.prototype.shape = null;

            /**
             * ArrayProto data.
             * @member {Array.<number>} data
             * @memberof caffe.eas.ArrayProto
             * @instance
             */
            ArrayProto.prototype.data = $util.emptyArray;

            /**
             * Creates a new ArrayProto instance using the specified properties.
             * @function create
             * @memberof caffe.eas.ArrayProto
             * @static
             * @param {caffe.eas.ArrayProto.$Properties=} [properties] Properties to set
             * @returns {caffe.eas.ArrayProto} ArrayProto instance
             * @type {{
             *   (properties: caffe.eas.ArrayProto.$Shape): caffe.eas.ArrayProto & caffe.eas.ArrayProto.$Shape;
             *   (properties?: caffe.eas.ArrayProto.$Properties): caffe.eas.ArrayProto;
             * }}
             */
            ArrayProto.create = function(properties) {
                return new ArrayProto(properties);
            };

            /**
             * Encodes the specified ArrayProto message. Does not implicitly {@link caffe.eas.ArrayProto.verify|verify} messages.
             * @function encode
             * @memberof caffe.eas.ArrayProto
             * @static
             * @param {caffe.eas.ArrayProto.$Properties} message ArrayProto message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ArrayProto.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.shape != null && $Object.hasOwnProperty.call(message, "shape"))
                    $root.caffe.eas.ArrayShape.encode(message.shape, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.data != null && message.data.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).floats(message.data);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an ArrayProto message from the specified reader or buffer.
             * @function decode
             * @memberof caffe.eas.ArrayProto
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {caffe.eas.ArrayProto & caffe.eas.ArrayProto.$Shape} ArrayProto
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ArrayProto.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.caffe.eas.ArrayProto();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.shape = $root.caffe.eas.ArrayShape.decode(reader, reader.size(), $undefined, _depth + 1, message.shape);
                            continue;
                        }
                    case 2: {
                            if (wireType === 2) {
                                if (!(message.data && message.data.length))
                                    message.data = [];
                                reader.floats(message.data);
                                continue;
                            }
                            if (wireType !== 5)
                                break;
                            if (!(message.data && message.data.length))
                                message.data = [];
                            message.data.push(reader.float());
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ArrayProto;
        })();

        eas.PredictRequest = (function() {

            /**
             * Properties of a PredictRequest.
             * @typedef {Object} caffe.eas.PredictRequest.$Properties
             * @property {Array.<string>|null} [input_name] PredictRequest input_name
             * @property {Array.<caffe.eas.ArrayProto.$Properties>|null} [input_data] PredictRequest input_data
             * @property {Array.<string>|null} [output_filter] PredictRequest output_filter
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a PredictRequest.
             * @memberof caffe.eas
             * @interface IPredictRequest
             * @augments caffe.eas.PredictRequest.$Properties
             * @deprecated Use caffe.eas.PredictRequest.$Properties instead.
             */

            /**
             * Shape of a PredictRequest.
             * @typedef {caffe.eas.PredictRequest.$Properties} caffe.eas.PredictRequest.$Shape
             */

            /**
             * Constructs a new PredictRequest.
             * @memberof caffe.eas
             * @classdesc Represents a PredictRequest.
             * @constructor
             * @param {caffe.eas.PredictRequest.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const PredictRequest = function (properties) {
                this.input_name = [];
                this.input_data = [];
                this.output_filter = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * PredictRequest input_name.
             * @member {Array.<string>} input_name
             * @memberof caffe.eas.PredictRequest
             * @instance
             */
            PredictRequest.prototype.input_name = $util.emptyArray;

            /**
             * PredictRequest input_data.
             * @member {Array.<caffe.eas.ArrayProto.$Properties>} input_data
             * @memberof caffe.eas.PredictRequest
             * @instance
             */
            PredictRequest.prototype.input_data = $util.emptyArray;

            /**
             * PredictRequest output_filter.
             * @member {Array.<string>} output_filter
             * @memberof caffe.eas.PredictRequest
             * @instance
             */
            PredictRequest.prototype.output_filter = $util.emptyArray;

            /**
             * Creates a new PredictRequest instance using the specified properties.
             * @function create
             * @memberof caffe.eas.PredictRequest
             * @static
             * @param {caffe.eas.PredictRequest.$Properties=} [properties] Properties to set
             * @returns {caffe.eas.PredictRequest} PredictRequest instance
             * @type {{
             *   (properties: caffe.eas.PredictRequest.$Shape): caffe.eas.PredictRequest & caffe.eas.PredictRequest.$Shape;
             *   (properties?: caffe.eas.PredictRequest.$Properties): caffe.eas.PredictRequest;
             * }}
             */
            PredictRequest.create = function(properties) {
                return new PredictRequest(properties);
            };

            /**
             * Encodes the specified PredictRequest message. Does not implicitly {@link caffe.eas.PredictRequest.verify|verify} messages.
             * @function encode
             * @memberof caffe.eas.PredictRequest
             * @static
             * @param {caffe.eas.PredictRequest.$Properties} message PredictRequest message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            PredictRequest.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.input_name != null && message.input_name.length)
                    for (let i = 0; i < message.input_name.length; ++i)
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.input_name[i]);
                if (message.input_data != null && message.input_data.length)
                    for (let i = 0; i < message.input_data.length; ++i)
                        $root.caffe.eas.ArrayProto.encode(message.input_data[i], writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.output_filter != null && message.output_filter.length)
                    for (let i = 0; i < message.output_filter.length; ++i)
                        writer.uint32(/* id 3, wireType 2 =*/26).string(message.output_filter[i]);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a PredictRequest message from the specified reader or buffer.
             * @function decode
             * @memberof caffe.eas.PredictRequest
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {caffe.eas.PredictRequest & caffe.eas.PredictRequest.$Shape} PredictRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            PredictRequest.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.caffe.eas.PredictRequest();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.input_name && message.input_name.length))
                                message.input_name = [];
                            message.input_name.push(reader.string());
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if (!(message.input_data && message.input_data.length))
                                message.input_data = [];
                            message.input_data.push($root.caffe.eas.ArrayProto.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if (!(message.output_filter && message.output_filter.length))
                                message.output_filter = [];
                            message.output_filter.push(reader.string());
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return PredictRequest;
        })();

        eas.PredictResponse = (function() {

            /**
             * Properties of a PredictResponse.
             * @typedef {Object} caffe.eas.PredictResponse.$Properties
             * @property {Array.<string>|null} [output_name] PredictResponse output_name
             * @property {Array.<caffe.eas.ArrayProto.$Properties>|null} [output_data] PredictResponse output_data
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a PredictResponse.
             * @memberof caffe.eas
             * @interface IPredictResponse
             * @augments caffe.eas.PredictResponse.$Properties
             * @deprecated Use caffe.eas.PredictResponse.$Properties instead.
             */

            /**
             * Shape of a PredictResponse.
             * @typedef {caffe.eas.PredictResponse.$Properties} caffe.eas.PredictResponse.$Shape
             */

            /**
             * Constructs a new PredictResponse.
             * @memberof caffe.eas
             * @classdesc Represents a PredictResponse.
             * @constructor
             * @param {caffe.eas.PredictResponse.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const PredictResponse = function (properties) {
                this.output_name = [];
                this.output_data = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * PredictResponse output_name.
             * @member {Array.<string>} output_name
             * @memberof caffe.eas.PredictResponse
             * @instance
             */
            PredictResponse.prototype.output_name = $util.emptyArray;

            /**
             * PredictResponse output_data.
             * @member {Array.<caffe.eas.ArrayProto.$Properties>} output_data
             * @memberof caffe.eas.PredictResponse
             * @instance
             */
            PredictResponse.prototype.output_data = $util.emptyArray;

            /**
             * Creates a new PredictResponse instance using the specified properties.
             * @function create
             * @memberof caffe.eas.PredictResponse
             * @static
             * @param {caffe.eas.PredictResponse.$Properties=} [properties] Properties to set
             * @returns {caffe.eas.PredictResponse} PredictResponse instance
             * @type {{
             *   (properties: caffe.eas.PredictResponse.$Shape): caffe.eas.PredictResponse & caffe.eas.PredictResponse.$Shape;
             *   (properties?: caffe.eas.PredictResponse.$Properties): caffe.eas.PredictResponse;
             * }}
             */
            PredictResponse.create = function(properties) {
                return new PredictResponse(properties);
            };

            /**
             * Encodes the specified PredictResponse message. Does not implicitly {@link caffe.eas.PredictResponse.verify|verify} messages.
             * @function encode
             * @memberof caffe.eas.PredictResponse
             * @static
             * @param {caffe.eas.PredictResponse.$Properties} message PredictResponse message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            PredictResponse.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.output_name != null && message.output_name.length)
                    for (let i = 0; i < message.output_name.length; ++i)
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.output_name[i]);
                if (message.output_data != null && message.output_data.length)
                    for (let i = 0; i < message.output_data.length; ++i)
                        $root.caffe.eas.ArrayProto.encode(message.output_data[i], writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a PredictResponse message from the specified reader or buffer.
             * @function decode
             * @memberof caffe.eas.PredictResponse
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {caffe.eas.PredictResponse & caffe.eas.PredictResponse.$Shape} PredictResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            PredictResponse.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.caffe.eas.PredictResponse();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.output_name && message.output_name.length))
                                message.output_name = [];
                            message.output_name.push(reader.string());
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if (!(message.output_data && message.output_data.length))
                                message.output_data = [];
                            message.output_data.push($root.caffe.eas.ArrayProto.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return PredictResponse;
        })();

        return eas;
    })();

    return caffe;
})();

export {
  $root as default
};
