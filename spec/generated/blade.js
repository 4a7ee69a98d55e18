/*eslint-disable block-scoped-var, id-length, no-control-regex, no-magic-numbers, no-mixed-operators, no-prototype-builtins, no-redeclare, no-shadow, no-var, sort-vars, default-case, jsdoc/require-param*/
import $protobuf from "protobufjs/minimal.js";

// Common aliases
const $Reader = $protobuf.Reader, $Writer = $protobuf.Writer, $util = $protobuf.util;
const $Object = $util.global.Object, $undefined = $util.global.undefined, $Error = $util.global.Error, $RangeError = $util.global.RangeError;

// Exported root namespace
const $root = $protobuf.roots["blade"] || ($protobuf.roots["blade"] = {});

export const blade = $root.blade = (() => {

    /**
     * Namespace blade.
     * @exports blade
     * @namespace
     */
    const blade = {};

    /**
     * DataType enum.
     * @name blade.DataType
     * @enum {number}
     * @property {number} DT_UNKNOWN=0 DT_UNKNOWN value
     * @property {number} DT_FLOAT=1 DT_FLOAT value
     * @property {number} DT_INT32=2 DT_INT32 value
     * @property {number} DT_INT64=3 DT_INT64 value
     * @property {number} DT_STRING=4 DT_STRING value
     */
    blade.DataType = (function() {
        const valuesById = $Object.create(null), values = $Object.create(valuesById);
        values[valuesById[0] = "DT_UNKNOWN"] = 0;
        values[valuesById[1] = "DT_FLOAT"] = 1;
        values[valuesById[2] = "DT_INT32"] = 2;
        values[valuesById[3] = "DT_INT64"] = 3;
        values[valuesById[4] = "DT_STRING"] = 4;
        return values;
    })();

    blade.Shape = (function() {

        /**
         * Properties of a Shape.
         * @typedef {Object} blade.Shape.$Properties
         * @property {Array.<number|Long>|null} [dim] Shape dim
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a Shape.
         * @memberof blade
         * @interface IShape
         * @augments blade.Shape.$Properties
         * @deprecated Use blade.Shape.$Properties instead.
         */

        /**
         * Shape of a Shape.
         * @typedef {blade.Shape.$Properties} blade.Shape.$Shape
         */

        /**
         * Constructs a new Shape.
         * @memberof blade
         * @classdesc Represents a Shape.
         * @constructor
         * @param {blade.Shape.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Shape = function (properties) {
            this.dim = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Shape dim.
         * @member {Array.<number|Long>} dim
         * @memberof blade.Shape
         * @instance
         */
        Shape.prototype.dim = $util.emptyArray;

        /**
         * Creates a new Shape instance using the specified properties.
         * @function create
         * @memberof blade.Shape
         * @static
         * @param {blade.Shape.$Properties=} [properties] Properties to set
         * @returns {blade.Shape} Shape instance
         * @type {{
         *   (properties: blade.Shape.$Shape): blade.Shape & blade.Shape.$Shape;
         *   (properties?: blade.Shape.$Properties): blade.Shape;
         * }}
         */
        Shape.create = function(properties) {
            return new Shape(properties);
        };

        /**
         * Encodes the specified Shape message. Does not implicitly {@link blade.Shape.verify|verify} messages.
         * @function encode
         * @memberof blade.Shape
         * @static
         * @param {blade.Shape.$Properties} message Shape message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Shape.encode = function (message, writer, _depth) {
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
         * Decodes a Shape message from the specified reader or buffer.
         * @function decode
         * @memberof blade.Shape
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {blade.Shape & blade.Shape.$Shape} Shape
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Shape.decode = function (reader, length, _end, _depth, _target) {
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
            message = _target || new $root.blade.Shape();
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

        return Shape;
    })();

    blade.Array = (function() {

        /**
         * Properties of an Array.
         * @typedef {Object} blade.Array.$Properties
         * @property {string|null} [blade_blob_name] Array blade_blob_name
         * @property {string|null} [name_in_dl_model] Array name_in_dl_model
         * @property {number} batchsize Array batchsize
         * @property {blade.Shape.$Properties|null} [shape] Array shape
         * @property {Array.<number>|null} [float_val] Array float_val
         * @property {Array.<number>|null} [int_val] Array int_val
         * @property {Array.<number|Long>|null} [int64_val] Array int64_val
         * @property {Array.<Uint8Array>|null} [string_val] Array string_val
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of an Array.
         * @memberof blade
         * @interface IArray
         * @augments blade.Array.$Properties
         * @deprecated Use blade.Array.$Properties instead.
         */

        /**
         * Shape of an Array.
         * @typedef {blade.Array.$Properties} blade.Array.$Shape
         */

        /**
         * Constructs a new Array.
         * @memberof blade
         * @classdesc Represents an Array.
         * @constructor
         * @param {blade.Array.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Array = function (properties) {
            this.float_val = [];
            this.int_val = [];
            this.int64_val = [];
            this.string_val = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Array blade_blob_name.
         * @member {string} blade_blob_name
         * @memberof blade.Array
         * @instance
         */
        Array.prototype.blade_blob_name = "";

        /**
         * Array name_in_dl_model.
         * @member {string} name_in_dl_model
         * @memberof blade.Array
         * @instance
         */
        Array.prototype.name_in_dl_model = "";

        /**
         * Array batchsize.
         * @member {number} batchsize
         * @memberof blade.Array
         * @instance
         */
        Array.prototype.batchsize = 0;

        /**
         * Array shape.
         * @member {blade.Shape.$Properties|null|undefined} shape
         * @memberof blade.Array
         * @instance
         */
        Array.prototype.shape = null;

        /**
         * Array float_val.
         * @member {Array.<number>} float_val
         * @memberof blade.Array
         * @instance
         */
        Array.prototype.float_val = $util.emptyArray;

        /**
         * Array int_val.
         * @member {Array.<number>} int_val
         * @memberof blade.Array
         * @instance
         */
        Array.prototype.int_val = $util.emptyArray;

        /**
         * Array int64_val.
         * @member {Array.<number|Long>} int64_val
         * @memberof blade.Array
         * @instance
         */
        Array.prototype.int64_val = $util.emptyArray;

        /**
         * Array string_val.
         * @member {Array.<Uint8Array>} string_val
         * @memberof blade.Array
         * @instance
         */
        Array.prototype.string_val = $util.emptyArray;

        /**
         * Creates a new Array instance using the specified properties.
         * @function create
         * @memberof blade.Array
         * @static
         * @param {blade.Array.$Properties=} [properties] Properties to set
         * @returns {blade.Array} Array instance
         * @type {{
         *   (properties: blade.Array.$Shape): blade.Array & blade.Array.$Shape;
         *   (properties?: blade.Array.$Properties): blade.Array;
         * }}
         */
        Array.create = function(properties) {
            return new Array(properties);
        };

        /**
         * Encodes the specified Array message. Does not implicitly {@link blade.Array.verify|verify} messages.
         * @function encode
         * @memberof blade.Array
         * @static
         * @param {blade.Array.$Properties} message Array message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Array.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.blade_blob_name != null && $Object.hasOwnProperty.call(message, "blade_blob_name"))
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.blade_blob_name);
            if (message.name_in_dl_model != null && $Object.hasOwnProperty.call(message, "name_in_dl_model"))
                writer.uint32(/* id 2, wireType 2 =*/18).string(message.name_in_dl_model);
            writer.uint32(/* id 3, wireType 0 =*/24).int32(message.batchsize);
            if (message.shape != null && $Object.hasOwnProperty.call(message, "shape"))
                $root.blade.Shape.encode(message.shape, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
            if (message.float_val != null && message.float_val.length)
                writer.uint32(/* id 5, wireType 2 =*/42).floats(message.float_val);
            if (message.int_val != null && message.int_val.length)
                writer.uint32(/* id 6, wireType 2 =*/50).int32s(message.int_val);
            if (message.int64_val != null && message.int64_val.length)
                writer.uint32(/* id 7, wireType 2 =*/58).int64s(message.int64_val);
            if (message.string_val != null && message.string_val.length)
                for (let i = 0; i < message.string_val.length; ++i)
                    writer.uint32(/* id 8, wireType 2 =*/66).bytes(message.string_val[i]);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes an Array message from the specified reader or buffer.
         * @function decode
         * @memberof blade.Array
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {blade.Array & blade.Array.$Shape} Array
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Array.decode = function (reader, length, _end, _depth, _target) {
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
            message = _target || new $root.blade.Array();
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
                        message.blade_blob_name = reader.string();
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        message.name_in_dl_model = reader.string();
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        message.batchsize = reader.int32();
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        message.shape = $root.blade.Shape.decode(reader, reader.size(), $undefined, _depth + 1, message.shape);
                        continue;
                    }
                case 5: {
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
                case 6: {
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
                        if (wireType !== 2)
                            break;
                        if (!(message.string_val && message.string_val.length))
                            message.string_val = [];
                        message.string_val.push(reader.bytes());
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
            if (!$Object.hasOwnProperty.call(message, "batchsize"))
                throw $util.ProtocolError("missing required 'batchsize'", { instance: message });
            return message;
        };

        return Array;
    })();

    blade.OutputInfo = (function() {

        /**
         * Properties of an OutputInfo.
         * @typedef {Object} blade.OutputInfo.$Properties
         * @property {string|null} [blade_blob_name] OutputInfo blade_blob_name
         * @property {string|null} [name_in_dl_model] OutputInfo name_in_dl_model
         * @property {blade.DataType|null} [data_type] OutputInfo data_type
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of an OutputInfo.
         * @memberof blade
         * @interface IOutputInfo
         * @augments blade.OutputInfo.$Properties
         * @deprecated Use blade.OutputInfo.$Properties instead.
         */

        /**
         * Shape of an OutputInfo.
         * @typedef {blade.OutputInfo.$Properties} blade.OutputInfo.$Shape
         */

        /**
         * Constructs a new OutputInfo.
         * @memberof blade
         * @classdesc Represents an OutputInfo.
         * @constructor
         * @param {blade.OutputInfo.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const OutputInfo = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * OutputInfo blade_blob_name.
         * @member {string} blade_blob_name
         * @memberof blade.OutputInfo
         * @instance
         */
        OutputInfo.prototype.blade_blob_name = "";

        /**
         * OutputInfo name_in_dl_model.
         * @member {string} name_in_dl_model
         * @memberof blade.OutputInfo
         * @instance
         */
        OutputInfo.prototype.name_in_dl_model = "";

        /**
         * OutputInfo data_type.
         * @member {blade.DataType} data_type
         * @memberof blade.OutputInfo
         * @instance
         */
        OutputInfo.prototype.data_type = 0;

        /**
         * Creates a new OutputInfo instance using the specified properties.
         * @function create
         * @memberof blade.OutputInfo
         * @static
         * @param {blade.OutputInfo.$Properties=} [properties] Properties to set
         * @returns {blade.OutputInfo} OutputInfo instance
         * @type {{
         *   (properties: blade.OutputInfo.$Shape): blade.OutputInfo & blade.OutputInfo.$Shape;
         *   (properties?: blade.OutputInfo.$Properties): blade.OutputInfo;
         * }}
         */
        OutputInfo.create = function(properties) {
            return new OutputInfo(properties);
        };

        /**
         * Encodes the specified OutputInfo message. Does not implicitly {@link blade.OutputInfo.verify|verify} messages.
         * @function encode
         * @memberof blade.OutputInfo
         * @static
         * @param {blade.OutputInfo.$Properties} message OutputInfo message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        OutputInfo.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.blade_blob_name != null && $Object.hasOwnProperty.call(message, "blade_blob_name"))
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.blade_blob_name);
            if (message.name_in_dl_model != null && $Object.hasOwnProperty.call(message, "name_in_dl_model"))
                writer.uint32(/* id 2, wireType 2 =*/18).string(message.name_in_dl_model);
            if (message.data_type != null && $Object.hasOwnProperty.call(message, "data_type"))
                writer.uint32(/* id 3, wireType 0 =*/24).int32(message.data_type);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes an OutputInfo message from the specified reader or buffer.
         * @function decode
         * @memberof blade.OutputInfo
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {blade.OutputInfo & blade.OutputInfo.$Shape} OutputInfo
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        OutputInfo.decode = function (reader, length, _end, _depth, _target) {
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
            message = _target || new $root.blade.OutputInfo();
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
                        message.blade_blob_name = reader.string();
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        message.name_in_dl_model = reader.string();
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        value = reader.int32();
                        if ($root.blade.DataType[value] !== $undefined)
                            message.data_type = value;
                        else if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
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

        return OutputInfo;
    })();

    blade.Request = (function() {

        /**
         * Properties of a Request.
         * @typedef {Object} blade.Request.$Properties
         * @property {string|null} [tf_signature_name] Request tf_signature_name
         * @property {Array.<blade.Array.$Properties>|null} [inputs] Request inputs
         * @property {Array.<blade.OutputInfo.$Properties>|null} [output_info] Request output_info
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a Request.
         * @memberof blade
         * @interface IRequest
         * @augments blade.Request.$Properties
         * @deprecated Use blade.Request.$Properties instead.
         */

        /**
         * Shape of a Request.
         * @typedef {blade.Request.$Properties} blade.Request.$Shape
         */

        /**
         * Constructs a new Request.
         * @memberof blade
         * @classdesc Represents a Request.
         * @constructor
         * @param {blade.Request.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Request = function (properties) {
            this.inputs = [];
            this.output_info = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Request tf_signature_name.
         * @member {string} tf_signature_name
         * @memberof blade.Request
         * @instance
         */
        Request.prototype.tf_signature_name = "";

        /**
         * Request inputs.
         * @member {Array.<blade.Array.$Properties>} inputs
         * @memberof blade.Request
         * @instance
         */
        Request.prototype.inputs = $util.emptyArray;

        /**
         * Request output_info.
         * @member {Array.<blade.OutputInfo.$Properties>} output_info
         * @memberof blade.Request
         * @instance
         */
        Request.prototype.output_info = $util.emptyArray;

        /**
         * Creates a new Request instance using the specified properties.
         * @function create
         * @memberof blade.Request
         * @static
         * @param {blade.Request.$Properties=} [properties] Properties to set
         * @returns {blade.Request} Request instance
         * @type {{
         *   (properties: blade.Request.$Shape): blade.Request & blade.Request.$Shape;
         *   (properties?: blade.Request.$Properties): blade.Request;
         * }}
         */
        Request.create = function(properties) {
            return new Request(properties);
        };

        /**
         * Encodes the specified Request message. Does not implicitly {@link blade.Request.verify|verify} messages.
         * @function encode
         * @memberof blade.Request
         * @static
         * @param {blade.Request.$Properties} message Request message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Request.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.tf_signature_name != null && $Object.hasOwnProperty.call(message, "tf_signature_name"))
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.tf_signature_name);
            if (message.inputs != null && message.inputs.length)
                for (let i = 0; i < message.inputs.length; ++i)
                    $root.blade.Array.encode(message.inputs[i], writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
            if (message.output_info != null && message.output_info.length)
                for (let i = 0; i < message.output_info.length; ++i)
                    $root.blade.OutputInfo.encode(message.output_info[i], writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a Request message from the specified reader or buffer.
         * @function decode
         * @memberof blade.Request
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {blade.Request & blade.Request.$Shape} Request
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Request.decode = function (reader, length, _end, _depth, _target) {
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
            message = _target || new $root.blade.Request();
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
                        message.tf_signature_name = reader.string();
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if (!(message.inputs && message.inputs.length))
                            message.inputs = [];
                        message.inputs.push($root.blade.Array.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if (!(message.output_info && message.output_info.length))
                            message.output_info = [];
                        message.output_info.push($root.blade.OutputInfo.decode(reader, reader.size(), $undefined, _depth + 1));
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

        return Request;
    })();

    blade.Response = (function() {

        /**
         * Properties of a Response.
         * @typedef {Object} blade.Response.$Properties
         * @property {Array.<blade.Array.$Properties>|null} [outputs] Response outputs
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a Response.
         * @memberof blade
         * @interface IResponse
         * @augments blade.Response.$Properties
         * @deprecated Use blade.Response.$Properties instead.
         */

        /**
         * Shape of a Response.
         * @typedef {blade.Response.$Properties} blade.Response.$Shape
         */

        /**
         * Constructs a new Response.
         * @memberof blade
         * @classdesc Represents a Response.
         * @constructor
         * @param {blade.Response.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Response = function (properties) {
            this.outputs = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Response outputs.
         * @member {Array.<blade.Array.$Properties>} outputs
         * @memberof blade.Response
         * @instance
         */
        Response.prototype.outputs = $util.emptyArray;

        /**
         * Creates a new Response instance using the specified properties.
         * @function create
         * @memberof blade.Response
         * @static
         * @param {blade.Response.$Properties=} [properties] Properties to set
         * @returns {blade.Response} Response instance
         * @type {{
         *   (properties: blade.Response.$Shape): blade.Response & blade.Response.$Shape;
         *   (properties?: blade.Response.$Properties): blade.Response;
         * }}
         */
        Response.create = function(properties) {
            return new Response(properties);
        };

        /**
         * Encodes the specified Response message. Does not implicitly {@link blade.Response.verify|verify} messages.
         * @function encode
         * @memberof blade.Response
         * @static
         * @param {blade.Response.$Properties} message Response message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Response.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.outputs != null && message.outputs.length)
                for (let i = 0; i < message.outputs.length; ++i)
                    $root.blade.Array.encode(message.outputs[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a Response message from the specified reader or buffer.
         * @function decode
         * @memberof blade.Response
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {blade.Response & blade.Response.$Shape} Response
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Response.decode = function (reader, length, _end, _depth, _target) {
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
            message = _target || new $root.blade.Response();
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
                        message.outputs.push($root.blade.Array.decode(reader, reader.size(), $undefined, _depth + 1));
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

        return Response;
    })();

    return blade;
})();

export {
  $root as default
};
