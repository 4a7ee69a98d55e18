/*eslint-disable block-scoped-var, id-length, no-control-regex, no-magic-numbers, no-mixed-operators, no-prototype-builtins, no-redeclare, no-shadow, no-var, sort-vars, default-case, jsdoc/require-param*/
import $protobuf from "protobufjs/minimal.js";

// Common aliases
const $Reader = $protobuf.Reader, $Writer = $protobuf.Writer, $util = $protobuf.util;
const $Object = $util.global.Object, $undefined = $util.global.undefined, $Error = $util.global.Error, $RangeError = $util.global.RangeError;

// Exported root namespace
const $root = $protobuf.roots["torch"] || ($protobuf.roots["torch"] = {});

export const pytorch = $root.pytorch = (() => {

    /**
     * Namespace pytorch.
     * @exports pytorch
     * @namespace
     */
    const pytorch = {};

    pytorch.eas = (function() {

        /**
         * Namespace eas.
         * @memberof pytorch
         * @namespace
         */
        const eas = {};

        /**
         * ArrayDataType enum.
         * @name pytorch.eas.ArrayDataType
         * @enum {number}
         * @property {number} DT_INVALID=0 DT_INVALID value
         * @property {number} DT_FLOAT=1 DT_FLOAT value
         * @property {number} DT_DOUBLE=2 DT_DOUBLE value
         * @property {number} DT_INT32=3 DT_INT32 value
         * @property {number} DT_UINT8=4 DT_UINT8 value
         * @property {number} DT_INT16=5 DT_INT16 value
         * @property {number} DT_INT8=6 DT_INT8 value
         * @property {number} DT_STRING=7 DT_STRING value
         * @property {number} DT_COMPLEX64=8 DT_COMPLEX64 value
         * @property {number} DT_INT64=9 DT_INT64 value
         * @property {number} DT_BOOL=10 DT_BOOL value
         * @property {number} DT_QINT8=11 DT_QINT8 value
         * @property {number} DT_QUINT8=12 DT_QUINT8 value
         * @property {number} DT_QINT32=13 DT_QINT32 value
         * @property {number} DT_BFLOAT16=14 DT_BFLOAT16 value
         * @property {number} DT_QINT16=15 DT_QINT16 value
         * @property {number} DT_QUINT16=16 DT_QUINT16 value
         * @property {number} DT_UINT16=17 DT_UINT16 value
         * @property {number} DT_COMPLEX128=18 DT_COMPLEX128 value
         * @property {number} DT_HALF=19 DT_HALF value
         * @property {number} DT_RESOURCE=20 DT_RESOURCE value
         * @property {number} DT_VARIANT=21 DT_VARIANT value
         */
        eas.ArrayDataType = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "DT_INVALID"] = 0;
            values[valuesById[1] = "DT_FLOAT"] = 1;
            values[valuesById[2] = "DT_DOUBLE"] = 2;
            values[valuesById[3] = "DT_INT32"] = 3;
            values[valuesById[4] = "DT_UINT8"] = 4;
            values[valuesById[5] = "DT_INT16"] = 5;
            values[valuesById[6] = "DT_INT8"] = 6;
            values[valuesById[7] = "DT_STRING"] = 7;
            values[valuesById[8] = "DT_COMPLEX64"] = 8;
            values[valuesById[9] = "DT_INT64"] = 9;
            values[valuesById[10] = "DT_BOOL"] = 10;
            values[valuesById[11] = "DT_QINT8"] = 11;
            values[valuesById[12] = "DT_QUINT8"] = 12;
            values[valuesById[13] = "DT_QINT32"] = 13;
            values[valuesById[14] = "DT_BFLOAT16"] = 14;
            values[valuesById[15] = "DT_QINT16"] = 15;
            values[valuesById[16] = "DT_QUINT16"] = 16;
            values[valuesById[17] = "DT_UINT16"] = 17;
            values[valuesById[18] = "DT_COMPLEX128"] = 18;
            values[valuesById[19] = "DT_HALF"] = 19;
            values[valuesById[20] = "DT_RESOURCE"] = 20;
            values[valuesById[21] = "DT_VARIANT"] = 21;
            return values;
        })();

        eas.ArrayShape = (function() {

            /**
             * Properties of an ArrayShape.
             * @typedef {Object} pytorch.eas.ArrayShape.$Properties
             * @property {Array.<number|Long>|null} [dim] ArrayShape dim
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an ArrayShape.
             * @memberof pytorch.eas
             * @interface IArrayShape
             * @augments pytorch.eas.ArrayShape.$Properties
             * @deprecated Use pytorch.eas.ArrayShape.$Properties instead.
             */

            /**
             * Shape of an ArrayShape.
             * @typedef {pytorch.eas.ArrayShape.$Properties} pytorch.eas.ArrayShape.$Shape
             */

            /**
             * Constructs a new ArrayShape.
             * @memberof pytorch.eas
             * @classdesc Represents an ArrayShape.
             * @constructor
             * @param {pytorch.eas.ArrayShape.$Properties=} [properties] Properties to set
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
             * @memberof pytorch.eas.ArrayShape
             * @instance
             */
            ArrayShape.prototype.dim = $util.emptyArray;

            /**
             * Creates a new ArrayShape instance using the specified properties.
             * @function create
             * @memberof pytorch.eas.ArrayShape
             * @static
             * @param {pytorch.eas.ArrayShape.$Properties=} [properties] Properties to set
             * @returns {pytorch.eas.ArrayShape} ArrayShape instance
             * @type {{
             *   (properties: pytorch.eas.ArrayShape.$Shape): pytorch.eas.ArrayShape & pytorch.eas.ArrayShape.$Shape;
             *   (properties?: pytorch.eas.ArrayShape.$Properties): pytorch.eas.ArrayShape;
             * }}
             */
            ArrayShape.create = function(properties) {
                return new ArrayShape(properties);
            };

            /**
             * Encodes the specified ArrayShape message. Does not implicitly {@link pytorch.eas.ArrayShape.verify|verify} messages.
             * @function encode
             * @memberof pytorch.eas.ArrayShape
             * @static
             * @param {pytorch.eas.ArrayShape.$Properties} message ArrayShape message or plain object to encode
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
             * @memberof pytorch.eas.ArrayShape
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {pytorch.eas.ArrayShape & pytorch.eas.ArrayShape.$Shape} ArrayShape
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
                message = _target || new $root.pytorch.eas.ArrayShape();
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
             * @typedef {Object} pytorch.eas.ArrayProto.$Properties
             * @property {pytorch.eas.ArrayDataType|null} [dtype] ArrayProto dtype
             * @property {pytorch.eas.ArrayShape.$Properties|null} [array_shape] ArrayProto array_shape
             * @property {Array.<number>|null} [float_val] ArrayProto float_val
             * @property {Array.<number>|null} [double_val] ArrayProto double_val
             * @property {Array.<number>|null} [int_val] ArrayProto int_val
             * @property {Array.<Uint8Array>|null} [string_val] ArrayProto string_val
             * @property {Array.<number|Long>|null} [int64_val] ArrayProto int64_val
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an ArrayProto.
             * @memberof pytorch.eas
             * @interface IArrayProto
             * @augments pytorch.eas.ArrayProto.$Properties
             * @deprecated Use pytorch.eas.ArrayProto.$Properties instead.
             */

            /**
             * Shape of an ArrayProto.
             * @typedef {pytorch.eas.ArrayProto.$Properties} pytorch.eas.ArrayProto.$Shape
             */

            /**
             * Constructs a new ArrayProto.
             * @memberof pytorch.eas
             * @classdesc Represents an ArrayProto.
             * @constructor
             * @param {pytorch.eas.ArrayProto.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ArrayProto = function (properties) {
                this.float_val = [];
                this.double_val = [];
                this.int_val = [];
                this.string_val = [];
                this.int64_val = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ArrayProto dtype.
             * @member {pytorch.eas.ArrayDataType} dtype
             * @memberof pytorch.eas.ArrayProto
             * @instance
             */
            ArrayProto.prototype.dtype = 0;

            /**
             * ArrayProto array_shape.
             * @member {pytorch.eas.ArrayShape.$Properties|null|undefined} array_shape
             * @memberof pytorch.eas.ArrayProto
             * @instance
             */
            ArrayProto.prototype.array_shape = null;

            /**
             * ArrayProto float_val.
             * @member {Array.<number>} float_val
             * @memberof pytorch.eas.ArrayProto
             * @instance
             */
            ArrayProto.prototype.float_val = $util.emptyArray;

            /**
             * ArrayProto double_val.
             * @member {Array.<number>} double_val
             * @memberof pytorch.eas.ArrayProto
             * @instance
             */
            ArrayProto.prototype.double_val = $util.emptyArray;

            /**
             * ArrayProto int_val.
             * @member {Array.<number>} int_val
             * @memberof pytorch.eas.ArrayProto
             * @instance
             */
            ArrayProto.prototype.int_val = $util.emptyArray;

            /**
             * ArrayProto string_val.
             * @member {Array.<Uint8Array>} string_val
             * @memberof pytorch.eas.ArrayProto
             * @instance
             */
            ArrayProto.prototype.string_val = $util.emptyArray;

            /**
             * ArrayProto int64_val.
             * @member {Array.<number|Long>} int64_val
             * @memberof pytorch.eas.ArrayProto
             * @instance
             */
            ArrayProto.prototype.int64_val = $util.emptyArray;

            /**
             * Creates a new ArrayProto instance using the specified properties.
             * @function create
             * @memberof pytorch.eas.ArrayProto
             * @static
             * @param {pytorch.eas.ArrayProto.$Properties=} [properties] Properties to set
             * @returns {pytorch.eas.ArrayProto} ArrayProto instance
             * @type {{
             *   (properties: pytorch.eas.ArrayProto.$Shape): pytorch.eas.ArrayProto & pytorch.eas.ArrayProto.$Shape;
             *   (properties?: pytorch.eas.ArrayProto.$Properties): pytorch.eas.ArrayProto;
             * }}
             */
            ArrayProto.create = function(properties) {
                return new ArrayProto(properties);
            };

            /**
             * Encodes the specified ArrayProto message. Does not implicitly {@link pytorch.eas.ArrayProto.verify|verify} messages.
             * @function encode
             * @memberof pytorch.eas.ArrayProto
             * @static
             * @param {pytorch.eas.ArrayProto.$Properties} message ArrayProto message or plain object to encode
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
                if (message.dtype != null && $Object.hasOwnProperty.call(message, "dtype") && message.dtype !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).int32(message.dtype);
                if (message.array_shape != null && $Object.hasOwnProperty.call(message, "array_shape"))
                    $root.pytorch.eas.ArrayShape.encode(message.array_shape, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.float_val != null && message.float_val.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).floats(message.float_val);
                if (message.double_val != null && message.double_val.length)
                    writer.uint32(/* id 4, wireType 2 =*/34).doubles(message.double_val);
                if (message.int_val != null && message.int_val.length)
                    writer.uint32(/* id 5, wireType 2 =*/42).int32s(message.int_val);
                if (message.string_val != null && message.string_val.length)
                    for (let i = 0; i < message.string_val.length; ++i)
                        writer.uint32(/* id 6, wireType 2 =*/50).bytes(message.string_val[i]);
                if (message.int64_val != null && message.int64_val.length)
                    writer.uint32(/* id 7, wireType 2 =*/58).int64s(message.int64_val);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an ArrayProto message from the specified reader or buffer.
             * @function decode
             * @memberof pytorch.eas.ArrayProto
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {pytorch.eas.ArrayProto & pytorch.eas.ArrayProto.$Shape} ArrayProto
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
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.pytorch.eas.ArrayProto();
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
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.dtype = value;
                            else
                                delete message.dtype;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.array_shape = $root.pytorch.eas.ArrayShape.decode(reader, reader.size(), $undefined, _depth + 1, message.array_shape);
                            continue;
                        }
                    case 3: {
                            if (wireType === 2) {
                                if (!(message.float_val && message.float_val.length))
                                    message.float_val = [];
                                reader.floats(message.float_val);
                                continue;
                            }
                            if (wireType !== 5)
                                break;
                            if (!(message.float_val && message.float_val.length))
                                message.float_val = [];
                            message.float_val.push(reader.float());
                            continue;
                        }
                    case 4: {
                            if (wireType === 2) {
                                if (!(message.double_val && message.double_val.length))
                                    message.double_val = [];
                                reader.doubles(message.double_val);
                                continue;
                            }
                            if (wireType !== 1)
                                break;
                            if (!(message.double_val && message.double_val.length))
                                message.double_val = [];
                            message.double_val.push(reader.double());
                            continue;
                        }
                    case 5: {
                            if (wireType === 2) {
                                if (!(message.int_val && message.int_val.length))
                                    message.int_val = [];
                                reader.int32s(message.int_val);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.int_val && message.int_val.length))
                                message.int_val = [];
                            message.int_val.push(reader.int32());
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if (!(message.string_val && message.string_val.length))
                                message.string_val = [];
                            message.string_val.push(reader.bytes());
                            continue;
                        }
                    case 7: {
                            if (wireType === 2) {
                                if (!(message.int64_val && message.int64_val.length))
                                    message.int64_val = [];
                                reader.int64s(message.int64_val);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.int64_val && message.int64_val.length))
                                message.int64_val = [];
                            message.int64_val.push(reader.int64());
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
             * @typedef {Object} pytorch.eas.PredictRequest.$Properties
             * @property {Array.<pytorch.eas.ArrayProto.$Properties>|null} [inputs] PredictRequest inputs
             * @property {Array.<number>|null} [output_filter] PredictRequest output_filter
             * @property {Object.<string,pytorch.eas.ArrayProto.$Properties>|null} [map_inputs] PredictRequest map_inputs
             * @property {number|null} [debug_level] PredictRequest debug_level
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a PredictRequest.
             * @memberof pytorch.eas
             * @interface IPredictRequest
             * @augments pytorch.eas.PredictRequest.$Properties
             * @deprecated Use pytorch.eas.PredictRequest.$Properties instead.
             */

            /**
             * Shape of a PredictRequest.
             * @typedef {pytorch.eas.PredictRequest.$Properties} pytorch.eas.PredictRequest.$Shape
             */

            /**
             * Constructs a new PredictRequest.
             * @memberof pytorch.eas
             * @classdesc Represents a PredictRequest.
             * @constructor
             * @param {pytorch.eas.PredictRequest.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const PredictRequest = function (properties) {
                this.inputs = [];
                this.output_filter = [];
                this.map_inputs = {};
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * PredictRequest inputs.
             * @member {Array.<pytorch.eas.ArrayProto.$Properties>} inputs
             * @memberof pytorch.eas.PredictRequest
             * @instance
             */
            PredictRequest.prototype.inputs = $util.emptyArray;

            /**
             * PredictRequest output_filter.
             * @member {Array.<number>} output_filter
             * @memberof pytorch.eas.PredictRequest
             * @instance
             */
            PredictRequest.prototype.output_filter = $util.emptyArray;

            /**
             * PredictRequest map_inputs.
             * @member {Object.<string,pytorch.eas.ArrayProto.$Properties>} map_inputs
             * @memberof pytorch.eas.PredictRequest
             * @instance
             */
            PredictRequest.prototype.map_inputs = $util.emptyObject;

            /**
             * PredictRequest debug_level.
             * @member {number} debug_level
             * @memberof pytorch.eas.PredictRequest
             * @instance
             */
            PredictRequest.prototype.debug_level = 0;

            /**
             * Creates a new PredictRequest instance using the specified properties.
             * @function create
             * @memberof pytorch.eas.PredictRequest
             * @static
             * @param {pytorch.eas.PredictRequest.$Properties=} [properties] Properties to set
             * @returns {pytorch.eas.PredictRequest} PredictRequest instance
             * @type {{
             *   (properties: pytorch.eas.PredictRequest.$Shape): pytorch.eas.PredictRequest & pytorch.eas.PredictRequest.$Shape;
             *   (properties?: pytorch.eas.PredictRequest.$Properties): pytorch.eas.PredictRequest;
             * }}
             */
            PredictRequest.create = function(properties) {
                return new PredictRequest(properties);
            };

            /**
             * Encodes the specified PredictRequest message. Does not implicitly {@link pytorch.eas.PredictRequest.verify|verify} messages.
             * @function encode
             * @memberof pytorch.eas.PredictRequest
             * @static
             * @param {pytorch.eas.PredictRequest.$Properties} message PredictRequest message or plain object to encode
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
                if (message.inputs != null && message.inputs.length)
                    for (let i = 0; i < message.inputs.length; ++i)
                        $root.pytorch.eas.ArrayProto.encode(message.inputs[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.output_filter != null && message.output_filter.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).int32s(message.output_filter);
                if (message.map_inputs != null && $Object.hasOwnProperty.call(message, "map_inputs"))
                    for (let keys = $Object.keys(message.map_inputs), i = 0; i < keys.length; ++i) {
                        writer.uint32(/* id 3, wireType 2 =*/26).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]);
                        $root.pytorch.eas.ArrayProto.encode(message.map_inputs[keys[i]], writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim().ldelim();
                    }
                if (message.debug_level != null && $Object.hasOwnProperty.call(message, "debug_level") && message.debug_level !== 0)
                    writer.uint32(/* id 100, wireType 0 =*/800).int32(message.debug_level);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a PredictRequest message from the specified reader or buffer.
             * @function decode
             * @memberof pytorch.eas.PredictRequest
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {pytorch.eas.PredictRequest & pytorch.eas.PredictRequest.$Shape} PredictRequest
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
                let end, message, key, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.pytorch.eas.PredictRequest();
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
                            if (!(message.inputs && message.inputs.length))
                                message.inputs = [];
                            message.inputs.push($root.pytorch.eas.ArrayProto.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 2: {
                            if (wireType === 2) {
                                if (!(message.output_filter && message.output_filter.length))
                                    message.output_filter = [];
                                reader.int32s(message.output_filter);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.output_filter && message.output_filter.length))
                                message.output_filter = [];
                            message.output_filter.push(reader.int32());
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if (message.map_inputs === $util.emptyObject)
                                message.map_inputs = {};
                            let end2 = reader.size() + reader.pos;
                            if (end2 > reader.len)
                                throw $RangeError("index out of range");
                            reader.len = end2;
                            key = "";
                            value = null;
                            while (reader.pos < end2) {
                                let tag2 = reader.tag();
                                wireType = tag2 & 7;
                                switch (tag2 >>>= 3) {
                                case 1:
                                    if (wireType !== 2)
                                        break;
                                    key = reader.stringVerify();
                                    continue;
                                case 2:
                                    if (wireType !== 2)
                                        break;
                                    value = $root.pytorch.eas.ArrayProto.decode(reader, reader.size(), $undefined, _depth + 1, value);
                                    continue;
                                }
                                reader.skipType(wireType, _depth, tag2);
                            }
                            if (reader.pos !== end2)
                                throw $RangeError("index out of range");
                            reader.len = end;
                            if (key === "__proto__")
                                $util.makeProp(message.map_inputs, key);
                            message.map_inputs[key] = value || new $root.pytorch.eas.ArrayProto();
                            continue;
                        }
                    case 100: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.debug_level = value;
                            else
                                delete message.debug_level;
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
             * @typedef {Object} pytorch.eas.PredictResponse.$Properties
             * @property {Array.<pytorch.eas.ArrayProto.$Properties>|null} [outputs] PredictResponse outputs
             * @property {Object.<string,pytorch.eas.ArrayProto.$Properties>|null} [map_outputs] PredictResponse map_outputs
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a PredictResponse.
             * @memberof pytorch.eas
             * @interface IPredictResponse
             * @augments pytorch.eas.PredictResponse.$Properties
             * @deprecated Use pytorch.eas.PredictResponse.$Properties instead.
             */

            /**
             * Shape of a PredictResponse.
             * @typedef {pytorch.eas.PredictResponse.$Properties} pytorch.eas.PredictResponse.$Shape
             */

            /**
             * Constructs a new PredictResponse.
             * @memberof pytorch.eas
             * @classdesc Represents a PredictResponse.
             * @constructor
             * @param {pytorch.eas.PredictResponse.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const PredictResponse = function (properties) {
                this.outputs = [];
                this.map_outputs = {};
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * PredictResponse outputs.
             * @member {Array.<pytorch.eas.ArrayProto.$Properties>} outputs
             * @memberof pytorch.eas.PredictResponse
             * @instance
             */
            PredictResponse.prototype.outputs = $util.emptyArray;

            /**
             * PredictResponse map_outputs.
             * @member {Object.<string,pytorch.eas.ArrayProto.$Properties>} map_outputs
             * @memberof pytorch.eas.PredictResponse
             * @instance
             */
            PredictResponse.prototype.map_outputs = $util.emptyObject;

            /**
             * Creates a new PredictResponse instance using the specified properties.
             * @function create
             * @memberof pytorch.eas.PredictResponse
             * @static
             * @param {pytorch.eas.PredictResponse.$Properties=} [properties] Properties to set
             * @returns {pytorch.eas.PredictResponse} PredictResponse instance
             * @type {{
             *   (properties: pytorch.eas.PredictResponse.$Shape): pytorch.eas.PredictResponse & pytorch.eas.PredictResponse.$Shape;
             *   (properties?: pytorch.eas.PredictResponse.$Properties): pytorch.eas.PredictResponse;
             * }}
             */
            PredictResponse.create = function(properties) {
                return new PredictResponse(properties);
            };

            /**
             * Encodes the specified PredictResponse message. Does not implicitly {@link pytorch.eas.PredictResponse.verify|verify} messages.
             * @function encode
             * @memberof pytorch.eas.PredictResponse
             * @static
             * @param {pytorch.eas.PredictResponse.$Properties} message PredictResponse message or plain object to encode
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
                if (message.outputs != null && message.outputs.length)
                    for (let i = 0; i < message.outputs.length; ++i)
                        $root.pytorch.eas.ArrayProto.encode(message.outputs[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.map_outputs != null && $Object.hasOwnProperty.call(message, "map_outputs"))
                    for (let keys = $Object.keys(message.map_outputs), i = 0; i < keys.length; ++i) {
                        writer.uint32(/* id 2, wireType 2 =*/18).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]);
                        $root.pytorch.eas.ArrayProto.encode(message.map_outputs[keys[i]], writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim().ldelim();
                    }
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a PredictResponse message from the specified reader or buffer.
             * @function decode
             * @memberof pytorch.eas.PredictResponse
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {pytorch.eas.PredictResponse & pytorch.eas.PredictResponse.$Shape} PredictResponse
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
                let end, message, key, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.pytorch.eas.PredictResponse();
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
                            if (!(message.outputs && message.outputs.length))
                                message.outputs = [];
                            message.outputs.push($root.pytorch.eas.ArrayProto.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if (message.map_outputs === $util.emptyObject)
                                message.map_outputs = {};
                            let end2 = reader.size() + reader.pos;
                            if (end2 > reader.len)
                                throw $RangeError("index out of range");
                            reader.len = end2;
                            key = "";
                            value = null;
                            while (reader.pos < end2) {
                                let tag2 = reader.tag();
                                wireType = tag2 & 7;
                                switch (tag2 >>>= 3) {
                                case 1:
                                    if (wireType !== 2)
                                        break;
                                    key = reader.stringVerify();
                                    continue;
                                case 2:
                                    if (wireType !== 2)
                                        break;
                                    value = $root.pytorch.eas.ArrayProto.decode(reader, reader.size(), $undefined, _depth + 1, value);
                                    continue;
                                }
                                reader.skipType(wireType, _depth, tag2);
                            }
                            if (reader.pos !== end2)
                                throw $RangeError("index out of range");
                            reader.len = end;
                            if (key === "__proto__")
                                $util.makeProp(message.map_outputs, key);
                            message.map_outputs[key] = value || new $root.pytorch.eas.ArrayProto();
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

    return pytorch;
})();

export {
  $root as default
};
