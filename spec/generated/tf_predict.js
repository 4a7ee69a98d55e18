/*eslint-disable block-scoped-var, id-length, no-control-regex, no-magic-numbers, no-mixed-operators, no-prototype-builtins, no-redeclare, no-shadow, no-var, sort-vars, default-case, jsdoc/require-param*/
import $protobuf from "protobufjs/minimal.js";

// Common aliases
const $Reader = $protobuf.Reader, $Writer = $protobuf.Writer, $util = $protobuf.util;
const $Object = $util.global.Object, $undefined = $util.global.undefined, $Error = $util.global.Error, $RangeError = $util.global.RangeError;

// Exported root namespace
const $root = $protobuf.roots["tf"] || ($protobuf.roots["tf"] = {});

export const tensorflow = $root.tensorflow = (() => {

    /**
     * Namespace tensorflow.
     * @exports tensorflow
     * @namespace
     */
    const tensorflow = {};

    tensorflow.eas = (function() {

        /**
         * Namespace eas.
         * @memberof tensorflow
         * @namespace
         */
        const eas = {};

        /**
         * ArrayDataType enum.
         * @name tensorflow.eas.ArrayDataType
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
             * @typedef {Object} tensorflow.eas.ArrayShape.$Properties
             * @property {Array.<number|Long>|null} [dim] ArrayShape dim
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an ArrayShape.
             * @memberof tensorflow.eas
             * @interface IArrayShape
             * @augments tensorflow.eas.ArrayShape.$Properties
             * @deprecated Use tensorflow.eas.ArrayShape.$Properties instead.
             */

            /**
             * Shape of an ArrayShape.
             * @typedef {tensorflow.eas.ArrayShape.$Properties} tensorflow.eas.ArrayShape.$Shape
             */

            /**
             * Constructs a new ArrayShape.
             * @memberof tensorflow.eas
             * @classdesc Represents an ArrayShape.
             * @constructor
             * @param {tensorflow.eas.ArrayShape.$Properties=} [properties] Properties to set
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
             * @memberof tensorflow.eas.ArrayShape
             * @instance
             */
            ArrayShape.prototype.dim = $util.emptyArray;

            /**
             * Creates a new ArrayShape instance using the specified properties.
             * @function create
             * @memberof tensorflow.eas.ArrayShape
             * @static
             * @param {tensorflow.eas.ArrayShape.$Properties=} [properties] Properties to set
             * @returns {tensorflow.eas.ArrayShape} ArrayShape instance
             * @type {{
             *   (properties: tensorflow.eas.ArrayShape.$Shape): tensorflow.eas.ArrayShape & tensorflow.eas.ArrayShape.$Shape;
             *   (properties?: tensorflow.eas.ArrayShape.$Properties): tensorflow.eas.ArrayShape;
             * }}
             */
            ArrayShape.create = function(properties) {
                return new ArrayShape(properties);
            };

            /**
             * Encodes the specified ArrayShape message. Does not implicitly {@link tensorflow.eas.ArrayShape.verify|verify} messages.
             * @function encode
             * @memberof tensorflow.eas.ArrayShape
             * @static
             * @param {tensorflow.eas.ArrayShape.$Properties} message ArrayShape message or plain object to encode
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
             * @memberof tensorflow.eas.ArrayShape
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {tensorflow.eas.ArrayShape & tensorflow.eas.ArrayShape.$Shape} ArrayShape
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
                message = _target || new $root.tensorflow.eas.ArrayShape();
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
             * @typedef {Object} tensorflow.eas.ArrayProto.$Properties
             * @property {tensorflow.eas.ArrayDataType|null} [dtype] ArrayProto dtype
             * @property {tensorflow.eas.ArrayShape.$Properties|null} [array_shape] ArrayProto array_shape
             * @property {Array.<number>|null} [float_val] ArrayProto float_val
             * @property {Array.<number>|null} [double_val] ArrayProto double_val
             * @property {Array.<number>|null} [int_val] ArrayProto int_val
             * @property {Array.<Uint8Array>|null} [string_val] ArrayProto string_val
             * @property {Array.<number|Long>|null} [int64_val] ArrayProto int64_val
             * @property {Array.<boolean>|null} [bool_val] ArrayProto bool_val
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an ArrayProto.
             * @memberof tensorflow.eas
             * @interface IArrayProto
             * @augments tensorflow.eas.ArrayProto.$Properties
             * @deprecated Use tensorflow.eas.ArrayProto.$Properties instead.
             */

            /**
             * Shape of an ArrayProto.
             * @typedef {tensorflow.eas.ArrayProto.$Properties} tensorflow.eas.ArrayProto.$Shape
             */

            /**
             * Constructs a new ArrayProto.
             * @memberof tensorflow.eas
             * @classdesc Represents an ArrayProto.
             * @constructor
             * @param {tensorflow.eas.ArrayProto.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ArrayProto = function (properties) {
                this.float_val = [];
                this.double_val = [];
                this.int_val = [];
                this.string_val = [];
                this.int64_val = [];
                this.bool_val = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ArrayProto dtype.
             * @member {tensorflow.eas.ArrayDataType} dtype
             * @memberof tensorflow.eas.ArrayProto
             * @instance
             */
            ArrayProto.prototype.dtype = 0;

            /**
             * ArrayProto array_shape.
             * @member {tensorflow.eas.ArrayShape.$Properties|null|undefined} array_shape
             * @memberof tensorflow.eas.ArrayProto
             * @instance
             */
            ArrayProto.prototype.array_shape = null;

            /**
             * ArrayProto float_val.
             * @member {Array.<number>} float_val
             * @memberof tensorflow.eas.ArrayProto
             * @instance
             */
            ArrayProto.prototype.float_val = $util.emptyArray;

            /**
             * ArrayProto double_val.
             * @member {Array.<number>} double_val
             * @memberof tensorflow.eas.ArrayProto
             * @instance
             */
            ArrayProto.prototype.double_val = $util.emptyArray;

            /**
             * ArrayProto int_val.
             * @member {Array.<number>} int_val
             * @memberof tensorflow.eas.ArrayProto
             * @instance
             */
            ArrayProto.prototype.int_val = $util.emptyArray;

            /**
             * ArrayProto string_val.
             * @member {Array.<Uint8Array>} string_val
             * @memberof tensorflow.eas.ArrayProto
             * @instance
             */
            ArrayProto.prototype.string_val = $util.emptyArray;

            /**
             * ArrayProto int64_val.
             * @member {Array.<number|Long>} int64_val
             * @memberof tensorflow.eas.ArrayProto
             * @instance
             */
            ArrayProto.prototype.int64_val = $util.emptyArray;

            /**
             * ArrayProto bool_val.
             * @member {Array.<boolean>} bool_val
             * @memberof tensorflow.eas.ArrayProto
             * @instance
             */
            ArrayProto.prototype.bool_val = $util.emptyArray;

            /**
             * Creates a new ArrayProto instance using the specified properties.
             * @function create
             * @memberof tensorflow.eas.ArrayProto
             * @static
             * @param {tensorflow.eas.ArrayProto.$Properties=} [properties] Properties to set
             * @returns {tensorflow.eas.ArrayProto} ArrayProto instance
             * @type {{
             *   (properties: tensorflow.eas.ArrayProto.$Shape): tensorflow.eas.ArrayProto & tensorflow.eas.ArrayProto.$Shape;
             *   (properties?: tensorflow.eas.ArrayProto.$Properties): tensorflow.eas.ArrayProto;
             * }}
             */
            ArrayProto.create = function(properties) {
                return new ArrayProto(properties);
            };

            /**
             * Encodes the specified ArrayProto message. Does not implicitly {@link tensorflow.eas.ArrayProto.verify|verify} messages.
             * @function encode
             * @memberof tensorflow.eas.ArrayProto
             * @static
             * @param {tensorflow.eas.ArrayProto.$Properties} message ArrayProto message or plain object to encode
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
                    $root.tensorflow.eas.ArrayShape.encode(message.array_shape, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
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
                if (message.bool_val != null && message.bool_val.length)
                    writer.uint32(/* id 8, wireType 2 =*/66).bools(message.bool_val);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an ArrayProto message from the specified reader or buffer.
             * @function decode
             * @memberof tensorflow.eas.ArrayProto
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {tensorflow.eas.ArrayProto & tensorflow.eas.ArrayProto.$Shape} ArrayProto
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
                message = _target || new $root.tensorflow.eas.ArrayProto();
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
                            message.array_shape = $root.tensorflow.eas.ArrayShape.decode(reader, reader.size(), $undefined, _depth + 1, message.array_shape);
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
                    case 8: {
                            if (wireType === 2) {
                                if (!(message.bool_val && message.bool_val.length))
                                    message.bool_val = [];
                                reader.bools(message.bool_val);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.bool_val && message.bool_val.length))
                                message.bool_val = [];
                            message.bool_val.push(reader.bool());
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
             * @typedef {Object} tensorflow.eas.PredictRequest.$Properties
             * @property {string|null} [signature_name] PredictRequest signature_name
             * @property {Object.<string,tensorflow.eas.ArrayProto.$Properties>|null} [inputs] PredictRequest inputs
             * @property {Array.<string>|null} [output_filter] PredictRequest output_filter
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a PredictRequest.
             * @memberof tensorflow.eas
             * @interface IPredictRequest
             * @augments tensorflow.eas.PredictRequest.$Properties
             * @deprecated Use tensorflow.eas.PredictRequest.$Properties instead.
             */

            /**
             * Shape of a PredictRequest.
             * @typedef {tensorflow.eas.PredictRequest.$Properties} tensorflow.eas.PredictRequest.$Shape
             */

            /**
             * Constructs a new PredictRequest.
             * @memberof tensorflow.eas
             * @classdesc Represents a PredictRequest.
             * @constructor
             * @param {tensorflow.eas.PredictRequest.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const PredictRequest = function (properties) {
                this.inputs = {};
                this.output_filter = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * PredictRequest signature_name.
             * @member {string} signature_name
             * @memberof tensorflow.eas.PredictRequest
             * @instance
             */
            PredictRequest.prototype.signature_name = "";

            /**
             * PredictRequest inputs.
             * @member {Object.<string,tensorflow.eas.ArrayProto.$Properties>} inputs
             * @memberof tensorflow.eas.PredictRequest
             * @instance
             */
            PredictRequest.prototype.inputs = $util.emptyObject;

            /**
             * PredictRequest output_filter.
             * @member {Array.<string>} output_filter
             * @memberof tensorflow.eas.PredictRequest
             * @instance
             */
            PredictRequest.prototype.output_filter = $util.emptyArray;

            /**
             * Creates a new PredictRequest instance using the specified properties.
             * @function create
             * @memberof tensorflow.eas.PredictRequest
             * @static
             * @param {tensorflow.eas.PredictRequest.$Properties=} [properties] Properties to set
             * @returns {tensorflow.eas.PredictRequest} PredictRequest instance
             * @type {{
             *   (properties: tensorflow.eas.PredictRequest.$Shape): tensorflow.eas.PredictRequest & tensorflow.eas.PredictRequest.$Shape;
             *   (properties?: tensorflow.eas.PredictRequest.$Properties): tensorflow.eas.PredictRequest;
             * }}
             */
            PredictRequest.create = function(properties) {
                return new PredictRequest(properties);
            };

            /**
             * Encodes the specified PredictRequest message. Does not implicitly {@link tensorflow.eas.PredictRequest.verify|verify} messages.
             * @function encode
             * @memberof tensorflow.eas.PredictRequest
             * @static
             * @param {tensorflow.eas.PredictRequest.$Properties} message PredictRequest message or plain object to encode
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
                if (message.signature_name != null && $Object.hasOwnProperty.call(message, "signature_name") && message.signature_name !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.signature_name);
                if (message.inputs != null && $Object.hasOwnProperty.call(message, "inputs"))
                    for (let keys = $Object.keys(message.inputs), i = 0; i < keys.length; ++i) {
                        writer.uint32(/* id 2, wireType 2 =*/18).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]);
                        $root.tensorflow.eas.ArrayProto.encode(message.inputs[keys[i]], writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim().ldelim();
                    }
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
             * @memberof tensorflow.eas.PredictRequest
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {tensorflow.eas.PredictRequest & tensorflow.eas.PredictRequest.$Shape} PredictRequest
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
                message = _target || new $root.tensorflow.eas.PredictRequest();
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
                            if ((value = reader.stringVerify()).length)
                                message.signature_name = value;
                            else
                                delete message.signature_name;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if (message.inputs === $util.emptyObject)
                                message.inputs = {};
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
                                    value = $root.tensorflow.eas.ArrayProto.decode(reader, reader.size(), $undefined, _depth + 1, value);
                                    continue;
                                }
                                reader.skipType(wireType, _depth, tag2);
                            }
                            if (reader.pos !== end2)
                                throw $RangeError("index out of range");
                            reader.len = end;
                            if (key === "__proto__")
                                $util.makeProp(message.inputs, key);
                            message.inputs[key] = value || new $root.tensorflow.eas.ArrayProto();
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if (!(message.output_filter && message.output_filter.length))
                                message.output_filter = [];
                            message.output_filter.push(reader.stringVerify());
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
             * @typedef {Object} tensorflow.eas.PredictResponse.$Properties
             * @property {Object.<string,tensorflow.eas.ArrayProto.$Properties>|null} [outputs] PredictResponse outputs
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a PredictResponse.
             * @memberof tensorflow.eas
             * @interface IPredictResponse
             * @augments tensorflow.eas.PredictResponse.$Properties
             * @deprecated Use tensorflow.eas.PredictResponse.$Properties instead.
             */

            /**
             * Shape of a PredictResponse.
             * @typedef {tensorflow.eas.PredictResponse.$Properties} tensorflow.eas.PredictResponse.$Shape
             */

            /**
             * Constructs a new PredictResponse.
             * @memberof tensorflow.eas
             * @classdesc Represents a PredictResponse.
             * @constructor
             * @param {tensorflow.eas.PredictResponse.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const PredictResponse = function (properties) {
                this.outputs = {};
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * PredictResponse outputs.
             * @member {Object.<string,tensorflow.eas.ArrayProto.$Properties>} outputs
             * @memberof tensorflow.eas.PredictResponse
             * @instance
             */
            PredictResponse.prototype.outputs = $util.emptyObject;

            /**
             * Creates a new PredictResponse instance using the specified properties.
             * @function create
             * @memberof tensorflow.eas.PredictResponse
             * @static
             * @param {tensorflow.eas.PredictResponse.$Properties=} [properties] Properties to set
             * @returns {tensorflow.eas.PredictResponse} PredictResponse instance
             * @type {{
             *   (properties: tensorflow.eas.PredictResponse.$Shape): tensorflow.eas.PredictResponse & tensorflow.eas.PredictResponse.$Shape;
             *   (properties?: tensorflow.eas.PredictResponse.$Properties): tensorflow.eas.PredictResponse;
             * }}
             */
            PredictResponse.create = function(properties) {
                return new PredictResponse(properties);
            };

            /**
             * Encodes the specified PredictResponse message. Does not implicitly {@link tensorflow.eas.PredictResponse.verify|verify} messages.
             * @function encode
             * @memberof tensorflow.eas.PredictResponse
             * @static
             * @param {tensorflow.eas.PredictResponse.$Properties} message PredictResponse message or plain object to encode
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
                if (message.outputs != null && $Object.hasOwnProperty.call(message, "outputs"))
                    for (let keys = $Object.keys(message.outputs), i = 0; i < keys.length; ++i) {
                        writer.uint32(/* id 1, wireType 2 =*/10).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]);
                        $root.tensorflow.eas.ArrayProto.encode(message.outputs[keys[i]], writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim().ldelim();
                    }
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a PredictResponse message from the specified reader or buffer.
             * @function decode
             * @memberof tensorflow.eas.PredictResponse
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {tensorflow.eas.PredictResponse & tensorflow.eas.PredictResponse.$Shape} PredictResponse
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
                message = _target || new $root.tensorflow.eas.PredictResponse();
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
                            if (message.outputs === $util.emptyObject)
                                message.outputs = {};
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
                                    value = $root.tensorflow.eas.ArrayProto.decode(reader, reader.size(), $undefined, _depth + 1, value);
                                    continue;
                                }
                                reader.skipType(wireType, _depth, tag2);
                            }
                            if (reader.pos !== end2)
                                throw $RangeError("index out of range");
                            reader.len = end;
                            if (key === "__proto__")
                                $util.makeProp(message.outputs, key);
                            message.outputs[key] = value || new $root.tensorflow.eas.ArrayProto();
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

    return tensorflow;
})();

export {
  $root as default
};
