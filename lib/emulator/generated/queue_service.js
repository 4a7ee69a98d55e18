/*eslint-disable block-scoped-var, id-length, no-control-regex, no-magic-numbers, no-mixed-operators, no-prototype-builtins, no-redeclare, no-shadow, no-var, sort-vars, default-case, jsdoc/require-param*/
import $protobuf from "protobufjs/minimal.js";

// Common aliases
const $Reader = $protobuf.Reader, $Writer = $protobuf.Writer, $util = $protobuf.util;
const $Object = $util.global.Object, $undefined = $util.global.undefined, $Error = $util.global.Error, $RangeError = $util.global.RangeError;

// Exported root namespace
const $root = $protobuf.roots["queue"] || ($protobuf.roots["queue"] = {});

export const streaming = $root.streaming = (() => {

    /**
     * Namespace streaming.
     * @exports streaming
     * @namespace
     */
    const streaming = {};

    streaming.DataFrameProto = (function() {

        /**
         * Properties of a DataFrameProto.
         * @typedef {Object} streaming.DataFrameProto.$Properties
         * @property {number|Long|null} [index] DataFrameProto index
         * @property {Object.<string,string>|null} [tags] DataFrameProto tags
         * @property {Uint8Array|null} [data] DataFrameProto data
         * @property {string|null} [message] DataFrameProto message
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a DataFrameProto.
         * @memberof streaming
         * @interface IDataFrameProto
         * @augments streaming.DataFrameProto.$Properties
         * @deprecated Use streaming.DataFrameProto.$Properties instead.
         */

        /**
         * Shape of a DataFrameProto.
         * @typedef {streaming.DataFrameProto.$Properties} streaming.DataFrameProto.$Shape
         */

        /**
         * Constructs a new DataFrameProto.
         * @memberof streaming
         * @classdesc Represents a DataFrameProto.
         * @constructor
         * @param {streaming.DataFrameProto.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const DataFrameProto = function (properties) {
            this.tags = {};
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * DataFrameProto index.
         * @member {number|Long} index
         * @memberof streaming.DataFrameProto
         * @instance
         */
        DataFrameProto.prototype.index = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

        /**
         * DataFrameProto tags.
         * @member {Object.<string,string>} tags
         * @memberof streaming.DataFrameProto
         * @instance
         */
        DataFrameProto.prototype.tags = $util.emptyObject;

        /**
         * DataFrameProto data.
         * @member {Uint8Array} data
         * @memberof streaming.DataFrameProto
         * @instance
         */
        DataFrameProto.prototype.data = $util.newBuffer([]);

        /**
         * DataFrameProto message.
         * @member {string} message
         * @memberof streaming.DataFrameProto
         * @instance
         */
        DataFrameProto.prototype.message = "";

        /**
         * Creates a new DataFrameProto instance using the specified properties.
         * @function create
         * @memberof streaming.DataFrameProto
         * @static
         * @param {streaming.DataFrameProto.$Properties=} [properties] Properties to set
         * @returns {streaming.DataFrameProto} DataFrameProto instance
         * @type {{
         *   (properties: streaming.DataFrameProto.$Shape): streaming.DataFrameProto & streaming.DataFrameProto.$Shape;
         *   (properties?: streaming.DataFrameProto.$Properties): streaming.DataFrameProto;
         * }}
         */
        DataFrameProto.create = function(properties) {
            return new DataFrameProto(properties);
        };

        /**
         * Encodes the specified DataFrameProto message. Does not implicitly {@link streaming.DataFrameProto.verify|verify} messages.
         * @function encode
         * @memberof streaming.DataFrameProto
         * @static
         * @param {streaming.DataFrameProto.$Properties} message DataFrameProto message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        DataFrameProto.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.index != null && $Object.hasOwnProperty.call(message, "index") && (typeof message.index === "object" ? message.index.low || message.index.high : message.index !== 0))
                writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.index);
            if (message.tags != null && $Object.hasOwnProperty.call(message, "tags"))
                for (let keys = $Object.keys(message.tags), i = 0; i < keys.length; ++i)
                    writer.uint32(/* id 2, wireType 2 =*/18).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]).uint32(/* id 2, wireType 2 =*/18).string(message.tags[keys[i]]).ldelim();
            if (message.data != null && $Object.hasOwnProperty.call(message, "data") && message.data.length)
                writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.data);
            if (message.message != null && $Object.hasOwnProperty.call(message, "message") && message.message !== "")
                writer.uint32(/* id 4, wireType 2 =*/34).string(message.message);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a DataFrameProto message from the specified reader or buffer.
         * @function decode
         * @memberof streaming.DataFrameProto
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {streaming.DataFrameProto & streaming.DataFrameProto.$Shape} DataFrameProto
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        DataFrameProto.decode = function (reader, length, _end, _depth, _target) {
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
            message = _target || new $root.streaming.DataFrameProto();
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
                        if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                            message.index = value;
                        else
                            delete message.index;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if (message.tags === $util.emptyObject)
                            message.tags = {};
                        let end2 = reader.size() + reader.pos;
                        if (end2 > reader.len)
                            throw $RangeError("index out of range");
                        reader.len = end2;
                        key = "";
                        value = "";
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
                                value = reader.stringVerify();
                                continue;
                            }
                            reader.skipType(wireType, _depth, tag2);
                        }
                        if (reader.pos !== end2)
                            throw $RangeError("index out of range");
                        reader.len = end;
                        if (key === "__proto__")
                            $util.makeProp(message.tags, key);
                        message.tags[key] = value;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.bytes()).length)
                            message.data = value;
                        else
                            delete message.data;
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.message = value;
                        else
                            delete message.message;
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

        return DataFrameProto;
    })();

    streaming.DataFrameListProto = (function() {

        /**
         * Properties of a DataFrameListProto.
         * @typedef {Object} streaming.DataFrameListProto.$Properties
         * @property {Array.<streaming.DataFrameProto.$Properties>|null} [index] DataFrameListProto index
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a DataFrameListProto.
         * @memberof streaming
         * @interface IDataFrameListProto
         * @augments streaming.DataFrameListProto.$Properties
         * @deprecated Use streaming.DataFrameListProto.$Properties instead.
         */

        /**
         * Shape of a DataFrameListProto.
         * @typedef {streaming.DataFrameListProto.$Properties} streaming.DataFrameListProto.$Shape
         */

        /**
         * Constructs a new DataFrameListProto.
         * @memberof streaming
         * @classdesc Represents a DataFrameListProto.
         * @constructor
         * @param {streaming.DataFrameListProto.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const DataFrameListProto = function (properties) {
            this.index = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * DataFrameListProto index.
         * @member {Array.<streaming.DataFrameProto.$Properties>} index
         * @memberof streaming.DataFrameListProto
         * @instance
         */
        DataFrameListProto.prototype.index = $util.emptyArray;

        /**
         * Creates a new DataFrameListProto instance using the specified properties.
         * @function create
         * @memberof streaming.DataFrameListProto
         * @static
         * @param {streaming.DataFrameListProto.$Properties=} [properties] Properties to set
         * @returns {streaming.DataFrameListProto} DataFrameListProto instance
         * @type {{
         *   (properties: streaming.DataFrameListProto.$Shape): streaming.DataFrameListProto & streaming.DataFrameListProto.$Shape;
         *   (properties?: streaming.DataFrameListProto.$Properties): streaming.DataFrameListProto;
         * }}
         */
        DataFrameListProto.create = function(properties) {
            return new DataFrameListProto(properties);
        };

        /**
         * Encodes the specified DataFrameListProto message. Does not implicitly {@link streaming.DataFrameListProto.verify|verify} messages.
         * @function encode
         * @memberof streaming.DataFrameListProto
         * @static
         * @param {streaming.DataFrameListProto.$Properties} message DataFrameListProto message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        DataFrameListProto.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.index != null && message.index.length)
                for (let i = 0; i < message.index.length; ++i)
                    $root.streaming.DataFrameProto.encode(message.index[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a DataFrameListProto message from the specified reader or buffer.
         * @function decode
         * @memberof streaming.DataFrameListProto
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {streaming.DataFrameListProto & streaming.DataFrameListProto.$Shape} DataFrameListProto
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        DataFrameListProto.decode = function (reader, length, _end, _depth, _target) {
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
            message = _target || new $root.streaming.DataFrameListProto();
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
                        if (!(message.index && message.index.length))
                            message.index = [];
                        message.index.push($root.streaming.DataFrameProto.decode(reader, reader.size(), $undefined, _depth + 1));
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

        return DataFrameListProto;
    })();

    streaming.AttributesProto = (function() {

        /**
         * Properties of an AttributesProto.
         * @typedef {Object} streaming.AttributesProto.$Properties
         * @property {Object.<string,string>|null} [attributes] AttributesProto attributes
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of an AttributesProto.
         * @memberof streaming
         * @interface IAttributesProto
         * @augments streaming.AttributesProto.$Properties
         * @deprecated Use streaming.AttributesProto.$Properties instead.
         */

        /**
         * Shape of an AttributesProto.
         * @typedef {streaming.AttributesProto.$Properties} streaming.AttributesProto.$Shape
         */

        /**
         * Constructs a new AttributesProto.
         * @memberof streaming
         * @classdesc Represents an AttributesProto.
         * @constructor
         * @param {streaming.AttributesProto.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const AttributesProto = function (properties) {
            this.attributes = {};
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * AttributesProto attributes.
         * @member {Object.<string,string>} attributes
         * @memberof streaming.AttributesProto
         * @instance
         */
        AttributesProto.prototype.attributes = $util.emptyObject;

        /**
         * Creates a new AttributesProto instance using the specified properties.
         * @function create
         * @memberof streaming.AttributesProto
         * @static
         * @param {streaming.AttributesProto.$Properties=} [properties] Properties to set
         * @returns {streaming.AttributesProto} AttributesProto instance
         * @type {{
         *   (properties: streaming.AttributesProto.$Shape): streaming.AttributesProto & streaming.AttributesProto.$Shape;
         *   (properties?: streaming.AttributesProto.$Properties): streaming.AttributesProto;
         * }}
         */
        AttributesProto.create = function(properties) {
            return new AttributesProto(properties);
        };

        /**
         * Encodes the specified AttributesProto message. Does not implicitly {@link streaming.AttributesProto.verify|verify} messages.
         * @function encode
         * @memberof streaming.AttributesProto
         * @static
         * @param {streaming.AttributesProto.$Properties} message AttributesProto message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        AttributesProto.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.attributes != null && $Object.hasOwnProperty.call(message, "attributes"))
                for (let keys = $Object.keys(message.attributes), i = 0; i < keys.length; ++i)
                    writer.uint32(/* id 1, wireType 2 =*/10).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]).uint32(/* id 2, wireType 2 =*/18).string(message.attributes[keys[i]]).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes an AttributesProto message from the specified reader or buffer.
         * @function decode
         * @memberof streaming.AttributesProto
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {streaming.AttributesProto & streaming.AttributesProto.$Shape} AttributesProto
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        AttributesProto.decode = function (reader, length, _end, _depth, _target) {
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
            message = _target || new $root.streaming.AttributesProto();
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
                        if (message.attributes === $util.emptyObject)
                            message.attributes = {};
                        let end2 = reader.size() + reader.pos;
                        if (end2 > reader.len)
                            throw $RangeError("index out of range");
                        reader.len = end2;
                        key = "";
                        value = "";
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
                                value = reader.stringVerify();
                                continue;
                            }
                            reader.skipType(wireType, _depth, tag2);
                        }
                        if (reader.pos !== end2)
                            throw $RangeError("index out of range");
                        reader.len = end;
                        if (key === "__proto__")
                            $util.makeProp(message.attributes, key);
                        message.attributes[key] = value;
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

        return AttributesProto;
    })();

    return streaming;
})();

export {
  $root as default
};
