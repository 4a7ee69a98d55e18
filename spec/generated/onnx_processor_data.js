/*eslint-disable block-scoped-var, id-length, no-control-regex, no-magic-numbers, no-mixed-operators, no-prototype-builtins, no-redeclare, no-shadow, no-var, sort-vars, default-case, jsdoc/require-param*/
import $protobuf from "protobufjs/minimal.js";

// Common aliases
const $Reader = $protobuf.Reader, $Writer = $protobuf.Writer, $util = $protobuf.util;
const $Object = $util.global.Object, $undefined = $util.global.undefined, $Error = $util.global.Error, $RangeError = $util.global.RangeError;

// Exported root namespace
const $root = $protobuf.roots["onnx"] || ($protobuf.roots["onnx"] = {});

export const hie = $root.hie = (() => {

    /**
     * Namespace hie.
     * @exports hie
     * @namespace
     */
    const hie = {};

    hie.processor = (function() {

        /**
         * Namespace processor.
         * @memberof hie
         * @namespace
         */
        const processor = {};

        processor.TensorProto = (function() {

            /**
             * Properties of a TensorProto.
             * @typedef {Object} hie.processor.TensorProto.$Properties
             * @property {string|null} [name] TensorProto name
             * @property {Array.<number|Long>|null} [dims] TensorProto dims
             * @property {number|null} [data_type] TensorProto data_type
             * @property {Uint8Array|null} [raw_data] TensorProto raw_data
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a TensorProto.
             * @memberof hie.processor
             * @interface ITensorProto
             * @augments hie.processor.TensorProto.$Properties
             * @deprecated Use hie.processor.TensorProto.$Properties instead.
             */

            /**
             * Shape of a TensorProto.
             * @typedef {hie.processor.TensorProto.$Properties} hie.processor.TensorProto.$Shape
             */

            /**
             * Constructs a new TensorProto.
             * @memberof hie.processor
             * @classdesc Represents a TensorProto.
             * @constructor
             * @param {hie.processor.TensorProto.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const TensorProto = function (properties) {
                this.dims = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * TensorProto name.
             * @member {string} name
             * @memberof hie.processor.TensorProto
             * @instance
             */
            TensorProto.prototype.name = "";

            /**
             * TensorProto dims.
             * @member {Array.<number|Long>} dims
             * @memberof hie.processor.TensorProto
             * @instance
             */
            TensorProto.prototype.dims = $util.emptyArray;

            /**
             * TensorProto data_type.
             * @member {number} data_type
             * @memberof hie.processor.TensorProto
             * @instance
             */
            TensorProto.prototype.data_type = 0;

            /**
             * TensorProto raw_data.
             * @member {Uint8Array} raw_data
             * @memberof hie.processor.TensorProto
             * @instance
             */
            TensorProto.prototype.raw_data = $util.newBuffer([]);

            /**
             * Creates a new TensorProto instance using the specified properties.
             * @function create
             * @memberof hie.processor.TensorProto
             * @static
             * @param {hie.processor.TensorProto.$Properties=} [properties] Properties to set
             * @returns {hie.processor.TensorProto} TensorProto instance
             * @type {{
             *   (properties: hie.processor.TensorProto.$Shape): hie.processor.TensorProto & hie.processor.TensorProto.$Shape;
             *   (properties?: hie.processor.TensorProto.$Properties): hie.processor.TensorProto;
             * }}
             */
            TensorProto.create = function(properties) {
                return new TensorProto(properties);
            };

            /**
             * Encodes the specified TensorProto message. Does not implicitly {@link hie.processor.TensorProto.verify|verify} messages.
             * @function encode
             * @memberof hie.processor.TensorProto
             * @static
             * @param {hie.processor.TensorProto.$Properties} message TensorProto message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            TensorProto.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.name);
                if (message.dims != null && message.dims.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).int64s(message.dims);
                if (message.data_type != null && $Object.hasOwnProperty.call(message, "data_type") && message.data_type !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).int32(message.data_type);
                if (message.raw_data != null && $Object.hasOwnProperty.call(message, "raw_data") && message.raw_data.length)
                    writer.uint32(/* id 5, wireType 2 =*/42).bytes(message.raw_data);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a TensorProto message from the specified reader or buffer.
             * @function decode
             * @memberof hie.processor.TensorProto
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {hie.processor.TensorProto & hie.processor.TensorProto.$Shape} TensorProto
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            TensorProto.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.hie.processor.TensorProto();
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
                                message.name = value;
                            else
                                delete message.name;
                            continue;
                        }
                    case 2: {
                            if (wireType === 2) {
                                if (!(message.dims && message.dims.length))
                                    message.dims = [];
                                reader.int64s(message.dims);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.dims && message.dims.length))
                                message.dims = [];
                            message.dims.push(reader.int64());
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.data_type = value;
                            else
                                delete message.data_type;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.raw_data = value;
                            else
                                delete message.raw_data;
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

            /**
             * DataType enum.
             * @name hie.processor.TensorProto.DataType
             * @enum {number}
             * @property {number} UNDEFINED=0 UNDEFINED value
             * @property {number} FLOAT=1 FLOAT value
             * @property {number} UINT8=2 UINT8 value
             * @property {number} INT8=3 INT8 value
             * @property {number} UINT16=4 UINT16 value
             * @property {number} INT16=5 INT16 value
             * @property {number} INT32=6 INT32 value
             * @property {number} INT64=7 INT64 value
             * @property {number} FLOAT16=10 FLOAT16 value
             * @property {number} DOUBLE=11 DOUBLE value
             * @property {number} UINT32=12 UINT32 value
             * @property {number} UINT64=13 UINT64 value
             */
            TensorProto.DataType = (function() {
                const valuesById = $Object.create(null), values = $Object.create(valuesById);
                values[valuesById[0] = "UNDEFINED"] = 0;
                values[valuesById[1] = "FLOAT"] = 1;
                values[valuesById[2] = "UINT8"] = 2;
                values[valuesById[3] = "INT8"] = 3;
                values[valuesById[4] = "UINT16"] = 4;
                values[valuesById[5] = "INT16"] = 5;
                values[valuesById[6] = "INT32"] = 6;
                values[valuesById[7] = "INT64"] = 7;
                values[valuesById[10] = "FLOAT16"] = 10;
                values[valuesById[11] = "DOUBLE"] = 11;
                values[valuesById[12] = "UINT32"] = 12;
                values[valuesById[13] = "UINT64"] = 13;
                return values;
            })();

            return TensorProto;
        })();

        processor.DataProto = (function() {

            /**
             * Properties of a DataProto.
             * @typedef {Object} hie.processor.DataProto.$Properties
             * @property {Array.<hie.processor.TensorProto.$Properties>|null} [tensors] DataProto tensors
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a DataProto.
             * @memberof hie.processor
             * @interface IDataProto
             * @augments hie.processor.DataProto.$Properties
             * @deprecated Use hie.processor.DataProto.$Properties instead.
             */

            /**
             * Shape of a DataProto.
             * @typedef {hie.processor.DataProto.$Properties} hie.processor.DataProto.$Shape
             */

            /**
             * Constructs a new DataProto.
             * @memberof hie.processor
             * @classdesc Represents a DataProto.
             * @constructor
             * @param {hie.processor.DataProto.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const DataProto = function (properties) {
                this.tensors = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * DataProto tensors.
             * @member {Array.<hie.processor.TensorProto.$Properties>} tensors
             * @memberof hie.processor.DataProto
             * @instance
             */
            DataProto.prototype.tensors = $util.emptyArray;

            /**
             * Creates a new DataProto instance using the specified properties.
             * @function create
             * @memberof hie.processor.DataProto
             * @static
             * @param {hie.processor.DataProto.$Properties=} [properties] Properties to set
             * @returns {hie.processor.DataProto} DataProto instance
             * @type {{
             *   (properties: hie.processor.DataProto.$Shape): hie.processor.DataProto & hie.processor.DataProto.$Shape;
             *   (properties?: hie.processor.DataProto.$Properties): hie.processor.DataProto;
             * }}
             */
            DataProto.create = function(properties) {
                return new DataProto(properties);
            };

            /**
             * Encodes the specified DataProto message. Does not implicitly {@link hie.processor.DataProto.verify|verify} messages.
             * @function encode
             * @memberof hie.processor.DataProto
             * @static
             * @param {hie.processor.DataProto.$Properties} message DataProto message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            DataProto.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.tensors != null && message.tensors.length)
                    for (let i = 0; i < message.tensors.length; ++i)
                        $root.hie.processor.TensorProto.encode(message.tensors[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a DataProto message from the specified reader or buffer.
             * @function decode
             * @memberof hie.processor.DataProto
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {hie.processor.DataProto & hie.processor.DataProto.$Shape} DataProto
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            DataProto.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.hie.processor.DataProto();
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
                            if (!(message.tensors && message.tensors.length))
                                message.tensors = [];
                            message.tensors.push($root.hie.processor.TensorProto.decode(reader, reader.size(), $undefined, _depth + 1));
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

            return DataProto;
        })();

        return processor;
    })();

    return hie;
})();

export {
  $root as default
};
