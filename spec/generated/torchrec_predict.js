/*eslint-disable block-scoped-var, id-length, no-control-regex, no-magic-numbers, no-mixed-operators, no-prototype-builtins, no-redeclare, no-shadow, no-var, sort-vars, default-case, jsdoc/require-param*/
import $protobuf from "protobufjs/minimal.js";

// Common aliases
const $Reader = $protobuf.Reader, $Writer = $protobuf.Writer, $util = $protobuf.util;
const $Object = $util.global.Object, $undefined = $util.global.undefined, $Error = $util.global.Error, $RangeError = $util.global.RangeError;

// Exported root namespace
const $root = $protobuf.roots["torchrec"] || ($protobuf.roots["torchrec"] = {});

export const com = $root.com = (() => {

    /**
     * Namespace com.
     * @exports com
     * @namespace
     */
    const com = {};

    com.alibaba = (function() {

        /**
         * Namespace alibaba.
         * @memberof com
         * @namespace
         */
        const alibaba = {};

        alibaba.pairec = (function() {

            /**
             * Namespace pairec.
             * @memberof com.alibaba
             * @namespace
             */
            const pairec = {};

            pairec.processor = (function() {

                /**
                 * Namespace processor.
                 * @memberof com.alibaba.pairec
                 * @namespace
                 */
                const processor = {};

                processor.LongStringMap = (function() {

                    /**
                     * Properties of a LongStringMap.
                     * @typedef {Object} com.alibaba.pairec.processor.LongStringMap.$Properties
                     * @property {Object.<string,string>|null} [map_field] LongStringMap map_field
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */

                    /**
                     * Properties of a LongStringMap.
                     * @memberof com.alibaba.pairec.processor
                     * @interface ILongStringMap
                     * @augments com.alibaba.pairec.processor.LongStringMap.$Properties
                     * @deprecated Use com.alibaba.pairec.processor.LongStringMap.$Properties instead.
                     */

                    /**
                     * Shape of a LongStringMap.
                     * @typedef {com.alibaba.pairec.processor.LongStringMap.$Properties} com.alibaba.pairec.processor.LongStringMap.$Shape
                     */

                    /**
                     * Constructs a new LongStringMap.
                     * @memberof com.alibaba.pairec.processor
                     * @classdesc Represents a LongStringMap.
                     * @constructor
                     * @param {com.alibaba.pairec.processor.LongStringMap.$Properties=} [properties] Properties to set
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */
                    const LongStringMap = function (properties) {
                        this.map_field = {};
                        if (properties)
                            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                    this[keys[i]] = properties[keys[i]];
                    };

                    /**
                     * LongStringMap map_field.
                     * @member {Object.<string,string>} map_field
                     * @memberof com.alibaba.pairec.processor.LongStringMap
                     * @instance
                     */
                    LongStringMap.prototype.map_field = $util.emptyObject;

                    /**
                     * Creates a new LongStringMap instance using the specified properties.
                     * @function create
                     * @memberof com.alibaba.pairec.processor.LongStringMap
                     * @static
                     * @param {com.alibaba.pairec.processor.LongStringMap.$Properties=} [properties] Properties to set
                     * @returns {com.alibaba.pairec.processor.LongStringMap} LongStringMap instance
                     * @type {{
                     *   (properties: com.alibaba.pairec.processor.LongStringMap.$Shape): com.alibaba.pairec.processor.LongStringMap & com.alibaba.pairec.processor.LongStringMap.$Shape;
                     *   (properties?: com.alibaba.pairec.processor.LongStringMap.$Properties): com.alibaba.pairec.processor.LongStringMap;
                     * }}
                     */
                    LongStringMap.create = function(properties) {
                        return new LongStringMap(properties);
                    };

                    /**
                     * Encodes the specified LongStringMap message. Does not implicitly {@link com.alibaba.pairec.processor.LongStringMap.verify|verify} messages.
                     * @function encode
                     * @memberof com.alibaba.pairec.processor.LongStringMap
                     * @static
                     * @param {com.alibaba.pairec.processor.LongStringMap.$Properties} message LongStringMap message or plain object to encode
                     * @param {$protobuf.Writer} [writer] Writer to encode to
                     * @returns {$protobuf.Writer} Writer
                     */
                    LongStringMap.encode = function (message, writer, _depth) {
                        if (!writer)
                            writer = $Writer.create();
                        if (_depth === $undefined)
                            _depth = 0;
                        if (_depth > $util.recursionLimit)
                            throw $Error("max depth exceeded");
                        if (message.map_field != null && $Object.hasOwnProperty.call(message, "map_field"))
                            for (let keys = $Object.keys(message.map_field), i = 0; i < keys.length; ++i)
                                writer.uint32(/* id 1, wireType 2 =*/10).fork().uint32(/* id 1, wireType 0 =*/8).int64($util.longFromKey(keys[i], false)).uint32(/* id 2, wireType 2 =*/18).string(message.map_field[keys[i]]).ldelim();
                        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                            for (let i = 0; i < message.$unknowns.length; ++i)
                                writer.raw(message.$unknowns[i]);
                        return writer;
                    };

                    /**
                     * Decodes a LongStringMap message from the specified reader or buffer.
                     * @function decode
                     * @memberof com.alibaba.pairec.processor.LongStringMap
                     * @static
                     * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                     * @param {number} [length] Message length if known beforehand
                     * @returns {com.alibaba.pairec.processor.LongStringMap & com.alibaba.pairec.processor.LongStringMap.$Shape} LongStringMap
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    LongStringMap.decode = function (reader, length, _end, _depth, _target) {
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
                        message = _target || new $root.com.alibaba.pairec.processor.LongStringMap();
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
                                    if (message.map_field === $util.emptyObject)
                                        message.map_field = {};
                                    let end2 = reader.size() + reader.pos;
                                    if (end2 > reader.len)
                                        throw $RangeError("index out of range");
                                    reader.len = end2;
                                    key = 0;
                                    value = "";
                                    while (reader.pos < end2) {
                                        let tag2 = reader.tag();
                                        wireType = tag2 & 7;
                                        switch (tag2 >>>= 3) {
                                        case 1:
                                            if (wireType !== 0)
                                                break;
                                            key = reader.int64();
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
                                    message.map_field[typeof key === "object" ? $util.longToHash(key) : key] = value;
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

                    return LongStringMap;
                })();

                processor.LongIntMap = (function() {

                    /**
                     * Properties of a LongIntMap.
                     * @typedef {Object} com.alibaba.pairec.processor.LongIntMap.$Properties
                     * @property {Object.<string,number>|null} [map_field] LongIntMap map_field
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */

                    /**
                     * Properties of a LongIntMap.
                     * @memberof com.alibaba.pairec.processor
                     * @interface ILongIntMap
                     * @augments com.alibaba.pairec.processor.LongIntMap.$Properties
                     * @deprecated Use com.alibaba.pairec.processor.LongIntMap.$Properties instead.
                     */

                    /**
                     * Shape of a LongIntMap.
                     * @typedef {com.alibaba.pairec.processor.LongIntMap.$Properties} com.alibaba.pairec.processor.LongIntMap.$Shape
                     */

                    /**
                     * Constructs a new LongIntMap.
                     * @memberof com.alibaba.pairec.processor
                     * @classdesc Represents a LongIntMap.
                     * @constructor
                     * @param {com.alibaba.pairec.processor.LongIntMap.$Properties=} [properties] Properties to set
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */
                    const LongIntMap = function (properties) {
                        this.map_field = {};
                        if (properties)
                            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                    this[keys[i]] = properties[keys[i]];
                    };

                    /**
                     * LongIntMap map_field.
                     * @member {Object.<string,number>} map_field
                     * @memberof com.alibaba.pairec.processor.LongIntMap
                     * @instance
                     */
                    LongIntMap.prototype.map_field = $util.emptyObject;

                    /**
                     * Creates a new LongIntMap instance using the specified properties.
                     * @function create
                     * @memberof com.alibaba.pairec.processor.LongIntMap
                     * @static
                     * @param {com.alibaba.pairec.processor.LongIntMap.$Properties=} [properties] Properties to set
                     * @returns {com.alibaba.pairec.processor.LongIntMap} LongIntMap instance
                     * @type {{
                     *   (properties: com.alibaba.pairec.processor.LongIntMap.$Shape): com.alibaba.pairec.processor.LongIntMap & com.alibaba.pairec.processor.LongIntMap.$Shape;
                     *   (properties?: com.alibaba.pairec.processor.LongIntMap.$Properties): com.alibaba.pairec.processor.LongIntMap;
                     * }}
                     */
                    LongIntMap.create = function(properties) {
                        return new LongIntMap(properties);
                    };

                    /**
                     * Encodes the specified LongIntMap message. Does not implicitly {@link com.alibaba.pairec.processor.LongIntMap.verify|verify} messages.
                     * @function encode
                     * @memberof com.alibaba.pairec.processor.LongIntMap
                     * @static
                     * @param {com.alibaba.pairec.processor.LongIntMap.$Properties} message LongIntMap message or plain object to encode
                     * @param {$protobuf.Writer} [writer] Writer to encode to
                     * @returns {$protobuf.Writer} Writer
                     */
                    LongIntMap.encode = function (message, writer, _depth) {
                        if (!writer)
                            writer = $Writer.create();
                        if (_depth === $undefined)
                            _depth = 0;
                        if (_depth > $util.recursionLimit)
                            throw $Error("max depth exceeded");
                        if (message.map_field != null && $Object.hasOwnProperty.call(message, "map_field"))
                            for (let keys = $Object.keys(message.map_field), i = 0; i < keys.length; ++i)
                                writer.uint32(/* id 1, wireType 2 =*/10).fork().uint32(/* id 1, wireType 0 =*/8).int64($util.longFromKey(keys[i], false)).uint32(/* id 2, wireType 0 =*/16).int32(message.map_field[keys[i]]).ldelim();
                        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                            for (let i = 0; i < message.$unknowns.length; ++i)
                                writer.raw(message.$unknowns[i]);
                        return writer;
                    };

                    /**
                     * Decodes a LongIntMap message from the specified reader or buffer.
                     * @function decode
                     * @memberof com.alibaba.pairec.processor.LongIntMap
                     * @static
                     * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                     * @param {number} [length] Message length if known beforehand
                     * @returns {com.alibaba.pairec.processor.LongIntMap & com.alibaba.pairec.processor.LongIntMap.$Shape} LongIntMap
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    LongIntMap.decode = function (reader, length, _end, _depth, _target) {
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
                        message = _target || new $root.com.alibaba.pairec.processor.LongIntMap();
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
                                    if (message.map_field === $util.emptyObject)
                                        message.map_field = {};
                                    let end2 = reader.size() + reader.pos;
                                    if (end2 > reader.len)
                                        throw $RangeError("index out of range");
                                    reader.len = end2;
                                    key = 0;
                                    value = 0;
                                    while (reader.pos < end2) {
                                        let tag2 = reader.tag();
                                        wireType = tag2 & 7;
                                        switch (tag2 >>>= 3) {
                                        case 1:
                                            if (wireType !== 0)
                                                break;
                                            key = reader.int64();
                                            continue;
                                        case 2:
                                            if (wireType !== 0)
                                                break;
                                            value = reader.int32();
                                            continue;
                                        }
                                        reader.skipType(wireType, _depth, tag2);
                                    }
                                    if (reader.pos !== end2)
                                        throw $RangeError("index out of range");
                                    reader.len = end;
                                    message.map_field[typeof key === "object" ? $util.longToHash(key) : key] = value;
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

                    return LongIntMap;
                })();

                processor.LongLongMap = (function() {

                    /**
                     * Properties of a LongLongMap.
                     * @typedef {Object} com.alibaba.pairec.processor.LongLongMap.$Properties
                     * @property {Object.<string,number|Long>|null} [map_field] LongLongMap map_field
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */

                    /**
                     * Properties of a LongLongMap.
                     * @memberof com.alibaba.pairec.processor
                     * @interface ILongLongMap
                     * @augments com.alibaba.pairec.processor.LongLongMap.$Properties
                     * @deprecated Use com.alibaba.pairec.processor.LongLongMap.$Properties instead.
                     */

                    /**
                     * Shape of a LongLongMap.
                     * @typedef {com.alibaba.pairec.processor.LongLongMap.$Properties} com.alibaba.pairec.processor.LongLongMap.$Shape
                     */

                    /**
                     * Constructs a new LongLongMap.
                     * @memberof com.alibaba.pairec.processor
                     * @classdesc Represents a LongLongMap.
                     * @constructor
                     * @param {com.alibaba.pairec.processor.LongLongMap.$Properties=} [properties] Properties to set
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */
                    const LongLongMap = function (properties) {
                        this.map_field = {};
                        if (properties)
                            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                    this[keys[i]] = properties[keys[i]];
                    };

                    /**
                     * LongLongMap map_field.
                     * @member {Object.<string,number|Long>} map_field
                     * @memberof com.alibaba.pairec.processor.LongLongMap
                     * @instance
                     */
                    LongLongMap.prototype.map_field = $util.emptyObject;

                    /**
                     * Creates a new LongLongMap instance using the specified properties.
                     * @function create
                     * @memberof com.alibaba.pairec.processor.LongLongMap
                     * @static
                     * @param {com.alibaba.pairec.processor.LongLongMap.$Properties=} [properties] Properties to set
                     * @returns {com.alibaba.pairec.processor.LongLongMap} LongLongMap instance
                     * @type {{
                     *   (properties: com.alibaba.pairec.processor.LongLongMap.$Shape): com.alibaba.pairec.processor.LongLongMap & com.alibaba.pairec.processor.LongLongMap.$Shape;
                     *   (properties?: com.alibaba.pairec.processor.LongLongMap.$Properties): com.alibaba.pairec.processor.LongLongMap;
                     * }}
                     */
                    LongLongMap.create = function(properties) {
                        return new LongLongMap(properties);
                    };

                    /**
                     * Encodes the specified LongLongMap message. Does not implicitly {@link com.alibaba.pairec.processor.LongLongMap.verify|verify} messages.
                     * @function encode
                     * @memberof com.alibaba.pairec.processor.LongLongMap
                     * @static
                     * @param {com.alibaba.pairec.processor.LongLongMap.$Properties} message LongLongMap message or plain object to encode
                     * @param {$protobuf.Writer} [writer] Writer to encode to
                     * @returns {$protobuf.Writer} Writer
                     */
                    LongLongMap.encode = function (message, writer, _depth) {
                        if (!writer)
                            writer = $Writer.create();
                        if (_depth === $undefined)
                            _depth = 0;
                        if (_depth > $util.recursionLimit)
                            throw $Error("max depth exceeded");
                        if (message.map_field != null && $Object.hasOwnProperty.call(message, "map_field"))
                            for (let keys = $Object.keys(message.map_field), i = 0; i < keys.length; ++i)
                                writer.uint32(/* id 1, wireType 2 =*/10).fork().uint32(/* id 1, wireType 0 =*/8).int64($util.longFromKey(keys[i], false)).uint32(/* id 2, wireType 0 =*/16).int64(message.map_field[keys[i]]).ldelim();
                        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                            for (let i = 0; i < message.$unknowns.length; ++i)
                                writer.raw(message.$unknowns[i]);
                        return writer;
                    };

                    /**
                     * Decodes a LongLongMap message from the specified reader or buffer.
                     * @function decode
                     * @memberof com.alibaba.pairec.processor.LongLongMap
                     * @static
                     * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                     * @param {number} [length] Message length if known beforehand
                     * @returns {com.alibaba.pairec.processor.LongLongMap & com.alibaba.pairec.processor.LongLongMap.$Shape} LongLongMap
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    LongLongMap.decode = function (reader, length, _end, _depth, _target) {
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
                        message = _target || new $root.com.alibaba.pairec.processor.LongLongMap();
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
                                    if (message.map_field === $util.emptyObject)
                                        message.map_field = {};
                                    let end2 = reader.size() + reader.pos;
                                    if (end2 > reader.len)
                                        throw $RangeError("index out of range");
                                    reader.len = end2;
                                    key = 0;
                                    value = $util.Long ? $util.Long.fromNumber(0, false) : 0;
                                    while (reader.pos < end2) {
                                        let tag2 = reader.tag();
                                        wireType = tag2 & 7;
                                        switch (tag2 >>>= 3) {
                                        case 1:
                                            if (wireType !== 0)
                                                break;
                                            key = reader.int64();
                                            continue;
                                        case 2:
                                            if (wireType !== 0)
                                                break;
                                            value = reader.int64();
                                            continue;
                                        }
                                        reader.skipType(wireType, _depth, tag2);
                                    }
                                    if (reader.pos !== end2)
                                        throw $RangeError("index out of range");
                                    reader.len = end;
                                    message.map_field[typeof key === "object" ? $util.longToHash(key) : key] = value;
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

                    return LongLongMap;
                })();

                processor.LongFloatMap = (function() {

                    /**
                     * Properties of a LongFloatMap.
                     * @typedef {Object} com.alibaba.pairec.processor.LongFloatMap.$Properties
                     * @property {Object.<string,number>|null} [map_field] LongFloatMap map_field
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */

                    /**
                     * Properties of a LongFloatMap.
                     * @memberof com.alibaba.pairec.processor
                     * @interface ILongFloatMap
                     * @augments com.alibaba.pairec.processor.LongFloatMap.$Properties
                     * @deprecated Use com.alibaba.pairec.processor.LongFloatMap.$Properties instead.
                     */

                    /**
                     * Shape of a LongFloatMap.
                     * @typedef {com.alibaba.pairec.processor.LongFloatMap.$Properties} com.alibaba.pairec.processor.LongFloatMap.$Shape
                     */

                    /**
                     * Constructs a new LongFloatMap.
                     * @memberof com.alibaba.pairec.processor
                     * @classdesc Represents a LongFloatMap.
                     * @constructor
                     * @param {com.alibaba.pairec.processor.LongFloatMap.$Properties=} [properties] Properties to set
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */
                    const LongFloatMap = function (properties) {
                        this.map_field = {};
                        if (properties)
                            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                    this[keys[i]] = properties[keys[i]];
                    };

                    /**
                     * LongFloatMap map_field.
                     * @member {Object.<string,number>} map_field
                     * @memberof com.alibaba.pairec.processor.LongFloatMap
                     * @instance
                     */
                    LongFloatMap.prototype.map_field = $util.emptyObject;

                    /**
                     * Creates a new LongFloatMap instance using the specified properties.
                     * @function create
                     * @memberof com.alibaba.pairec.processor.LongFloatMap
                     * @static
                     * @param {com.alibaba.pairec.processor.LongFloatMap.$Properties=} [properties] Properties to set
                     * @returns {com.alibaba.pairec.processor.LongFloatMap} LongFloatMap instance
                     * @type {{
                     *   (properties: com.alibaba.pairec.processor.LongFloatMap.$Shape): com.alibaba.pairec.processor.LongFloatMap & com.alibaba.pairec.processor.LongFloatMap.$Shape;
                     *   (properties?: com.alibaba.pairec.processor.LongFloatMap.$Properties): com.alibaba.pairec.processor.LongFloatMap;
                     * }}
                     */
                    LongFloatMap.create = function(properties) {
                        return new LongFloatMap(properties);
                    };

                    /**
                     * Encodes the specified LongFloatMap message. Does not implicitly {@link com.alibaba.pairec.processor.LongFloatMap.verify|verify} messages.
                     * @function encode
                     * @memberof com.alibaba.pairec.processor.LongFloatMap
                     * @static
                     * @param {com.alibaba.pairec.processor.LongFloatMap.$Properties} message LongFloatMap message or plain object to encode
                     * @param {$protobuf.Writer} [writer] Writer to encode to
                     * @returns {$protobuf.Writer} Writer
                     */
                    LongFloatMap.encode = function (message, writer, _depth) {
                        if (!writer)
                            writer = $Writer.create();
                        if (_depth === $undefined)
                            _depth = 0;
                        if (_depth > $util.recursionLimit)
                            throw $Error("max depth exceeded");
                        if (message.map_field != null && $Object.hasOwnProperty.call(message, "map_field"))
                            for (let keys = $Object.keys(message.map_field), i = 0; i < keys.length; ++i)
                                writer.uint32(/* id 1, wireType 2 =*/10).fork().uint32(/* id 1, wireType 0 =*/8).int64($util.longFromKey(keys[i], false)).uint32(/* id 2, wireType 5 =*/21).float(message.map_field[keys[i]]).ldelim();
                        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                            for (let i = 0; i < message.$unknowns.length; ++i)
                                writer.raw(message.$unknowns[i]);
                        return writer;
                    };

                    /**
                     * Decodes a LongFloatMap message from the specified reader or buffer.
                     * @function decode
                     * @memberof com.alibaba.pairec.processor.LongFloatMap
                     * @static
                     * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                     * @param {number} [length] Message length if known beforehand
                     * @returns {com.alibaba.pairec.processor.LongFloatMap & com.alibaba.pairec.processor.LongFloatMap.$Shape} LongFloatMap
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    LongFloatMap.decode = function (reader, length, _end, _depth, _target) {
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
                        message = _target || new $root.com.alibaba.pairec.processor.LongFloatMap();
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
                                    if (message.map_field === $util.emptyObject)
                                        message.map_field = {};
                                    let end2 = reader.size() + reader.pos;
                                    if (end2 > reader.len)
                                        throw $RangeError("index out of range");
                                    reader.len = end2;
                                    key = 0;
                                    value = 0;
                                    while (reader.pos < end2) {
                                        let tag2 = reader.tag();
                                        wireType = tag2 & 7;
                                        switch (tag2 >>>= 3) {
                                        case 1:
                                            if (wireType !== 0)
                                                break;
                                            key = reader.int64();
                                            continue;
                                        case 2:
                                            if (wireType !== 5)
                                                break;
                                            value = reader.float();
                                            continue;
                                        }
                                        reader.skipType(wireType, _depth, tag2);
                                    }
                                    if (reader.pos !== end2)
                                        throw $RangeError("index out of range");
                                    reader.len = end;
                                    message.map_field[typeof key === "object" ? $util.longToHash(key) : key] = value;
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

                    return LongFloatMap;
                })();

                processor.LongDoubleMap = (function() {

                    /**
                     * Properties of a LongDoubleMap.
                     * @typedef {Object} com.alibaba.pairec.processor.LongDoubleMap.$Properties
                     * @property {Object.<string,number>|null} [map_field] LongDoubleMap map_field
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */

                    /**
                     * Properties of a LongDoubleMap.
                     * @memberof com.alibaba.pairec.processor
                     * @interface ILongDoubleMap
                     * @augments com.alibaba.pairec.processor.LongDoubleMap.$Properties
                     * @deprecated Use com.alibaba.pairec.processor.LongDoubleMap.$Properties instead.
                     */

                    /**
                     * Shape of a LongDoubleMap.
                     * @typedef {com.alibaba.pairec.processor.LongDoubleMap.$Properties} com.alibaba.pairec.processor.LongDoubleMap.$Shape
                     */

                    /**
                     * Constructs a new LongDoubleMap.
                     * @memberof com.alibaba.pairec.processor
                     * @classdesc Represents a LongDoubleMap.
                     * @constructor
                     * @param {com.alibaba.pairec.processor.LongDoubleMap.$Properties=} [properties] Properties to set
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */
                    const LongDoubleMap = function (properties) {
                        this.map_field = {};
                        if (properties)
                            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                    this[keys[i]] = properties[keys[i]];
                    };

                    /**
                     * LongDoubleMap map_field.
                     * @member {Object.<string,number>} map_field
                     * @memberof com.alibaba.pairec.processor.LongDoubleMap
                     * @instance
                     */
                    LongDoubleMap.prototype.map_field = $util.emptyObject;

                    /**
                     * Creates a new LongDoubleMap instance using the specified properties.
                     * @function create
                     * @memberof com.alibaba.pairec.processor.LongDoubleMap
                     * @static
                     * @param {com.alibaba.pairec.processor.LongDoubleMap.$Properties=} [properties] Properties to set
                     * @returns {com.alibaba.pairec.processor.LongDoubleMap} LongDoubleMap instance
                     * @type {{
                     *   (properties: com.alibaba.pairec.processor.LongDoubleMap.$Shape): com.alibaba.pairec.processor.LongDoubleMap & com.alibaba.pairec.processor.LongDoubleMap.$Shape;
                     *   (properties?: com.alibaba.pairec.processor.LongDoubleMap.$Properties): com.alibaba.pairec.processor.LongDoubleMap;
                     * }}
                     */
                    LongDoubleMap.create = function(properties) {
                        return new LongDoubleMap(properties);
                    };

                    /**
                     * Encodes the specified LongDoubleMap message. Does not implicitly {@link com.alibaba.pairec.processor.LongDoubleMap.verify|verify} messages.
                     * @function encode
                     * @memberof com.alibaba.pairec.processor.LongDoubleMap
                     * @static
                     * @param {com.alibaba.pairec.processor.LongDoubleMap.$Properties} message LongDoubleMap message or plain object to encode
                     * @param {$protobuf.Writer} [writer] Writer to encode to
                     * @returns {$protobuf.Writer} Writer
                     */
                    LongDoubleMap.encode = function (message, writer, _depth) {
                        if (!writer)
                            writer = $Writer.create();
                        if (_depth === $undefined)
                            _depth = 0;
                        if (_depth > $util.recursionLimit)
                            throw $Error("max depth exceeded");
                        if (message.map_field != null && $Object.hasOwnProperty.call(message, "map_field"))
                            for (let keys = $Object.keys(message.map_field), i = 0; i < keys.length; ++i)
                                writer.uint32(/* id 1, wireType 2 =*/10).fork().uint32(/* id 1, wireType 0 =*/8).int64($util.longFromKey(keys[i], false)).uint32(/* id 2, wireType 1 =*/17).double(message.map_field[keys[i]]).ldelim();
                        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                            for (let i = 0; i < message.$unknowns.length; ++i)
                                writer.raw(message.$unknowns[i]);
                        return writer;
                    };

                    /**
                     * Decodes a LongDoubleMap message from the specified reader or buffer.
                     * @function decode
                     * @memberof com.alibaba.pairec.processor.LongDoubleMap
                     * @static
                     * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                     * @param {number} [length] Message length if known beforehand
                     * @returns {com.alibaba.pairec.processor.LongDoubleMap & com.alibaba.pairec.processor.LongDoubleMap.$Shape} LongDoubleMap
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    LongDoubleMap.decode = function (reader, length, _end, _depth, _target) {
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
                        message = _target || new $root.com.alibaba.pairec.processor.LongDoubleMap();
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
                                    if (message.map_field === $util.emptyObject)
                                        message.map_field = {};
                                    let end2 = reader.size() + reader.pos;
                                    if (end2 > reader.len)
                                        throw $RangeError("index out of range");
                                    reader.len = end2;
                                    key = 0;
                                    value = 0;
                                    while (reader.pos < end2) {
                                        let tag2 = reader.tag();
                                        wireType = tag2 & 7;
                                        switch (tag2 >>>= 3) {
                                        case 1:
                                            if (wireType !== 0)
                                                break;
                                            key = reader.int64();
                                            continue;
                                        case 2:
                                            if (wireType !== 1)
                                                break;
                                            value = reader.double();
                                            continue;
                                        }
                                        reader.skipType(wireType, _depth, tag2);
                                    }
                                    if (reader.pos !== end2)
                                        throw $RangeError("index out of range");
                                    reader.len = end;
                                    message.map_field[typeof key === "object" ? $util.longToHash(key) : key] = value;
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

                    return LongDoubleMap;
                })();

                processor.StringStringMap = (function() {

                    /**
                     * Properties of a StringStringMap.
                     * @typedef {Object} com.alibaba.pairec.processor.StringStringMap.$Properties
                     * @property {Object.<string,string>|null} [map_field] StringStringMap map_field
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */

                    /**
                     * Properties of a StringStringMap.
                     * @memberof com.alibaba.pairec.processor
                     * @interface IStringStringMap
                     * @augments com.alibaba.pairec.processor.StringStringMap.$Properties
                     * @deprecated Use com.alibaba.pairec.processor.StringStringMap.$Properties instead.
                     */

                    /**
                     * Shape of a StringStringMap.
                     * @typedef {com.alibaba.pairec.processor.StringStringMap.$Properties} com.alibaba.pairec.processor.StringStringMap.$Shape
                     */

                    /**
                     * Constructs a new StringStringMap.
                     * @memberof com.alibaba.pairec.processor
                     * @classdesc Represents a StringStringMap.
                     * @constructor
                     * @param {com.alibaba.pairec.processor.StringStringMap.$Properties=} [properties] Properties to set
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */
                    const StringStringMap = function (properties) {
                        this.map_field = {};
                        if (properties)
                            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                    this[keys[i]] = properties[keys[i]];
                    };

                    /**
                     * StringStringMap map_field.
                     * @member {Object.<string,string>} map_field
                     * @memberof com.alibaba.pairec.processor.StringStringMap
                     * @instance
                     */
                    StringStringMap.prototype.map_field = $util.emptyObject;

                    /**
                     * Creates a new StringStringMap instance using the specified properties.
                     * @function create
                     * @memberof com.alibaba.pairec.processor.StringStringMap
                     * @static
                     * @param {com.alibaba.pairec.processor.StringStringMap.$Properties=} [properties] Properties to set
                     * @returns {com.alibaba.pairec.processor.StringStringMap} StringStringMap instance
                     * @type {{
                     *   (properties: com.alibaba.pairec.processor.StringStringMap.$Shape): com.alibaba.pairec.processor.StringStringMap & com.alibaba.pairec.processor.StringStringMap.$Shape;
                     *   (properties?: com.alibaba.pairec.processor.StringStringMap.$Properties): com.alibaba.pairec.processor.StringStringMap;
                     * }}
                     */
                    StringStringMap.create = function(properties) {
                        return new StringStringMap(properties);
                    };

                    /**
                     * Encodes the specified StringStringMap message. Does not implicitly {@link com.alibaba.pairec.processor.StringStringMap.verify|verify} messages.
                     * @function encode
                     * @memberof com.alibaba.pairec.processor.StringStringMap
                     * @static
                     * @param {com.alibaba.pairec.processor.StringStringMap.$Properties} message StringStringMap message or plain object to encode
                     * @param {$protobuf.Writer} [writer] Writer to encode to
                     * @returns {$protobuf.Writer} Writer
                     */
                    StringStringMap.encode = function (message, writer, _depth) {
                        if (!writer)
                            writer = $Writer.create();
                        if (_depth === $undefined)
                            _depth = 0;
                        if (_depth > $util.recursionLimit)
                            throw $Error("max depth exceeded");
                        if (message.map_field != null && $Object.hasOwnProperty.call(message, "map_field"))
                            for (let keys = $Object.keys(message.map_field), i = 0; i < keys.length; ++i)
                                writer.uint32(/* id 1, wireType 2 =*/10).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]).uint32(/* id 2, wireType 2 =*/18).string(message.map_field[keys[i]]).ldelim();
                        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                            for (let i = 0; i < message.$unknowns.length; ++i)
                                writer.raw(message.$unknowns[i]);
                        return writer;
                    };

                    /**
                     * Decodes a StringStringMap message from the specified reader or buffer.
                     * @function decode
                     * @memberof com.alibaba.pairec.processor.StringStringMap
                     * @static
                     * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                     * @param {number} [length] Message length if known beforehand
                     * @returns {com.alibaba.pairec.processor.StringStringMap & com.alibaba.pairec.processor.StringStringMap.$Shape} StringStringMap
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    StringStringMap.decode = function (reader, length, _end, _depth, _target) {
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
                        message = _target || new $root.com.alibaba.pairec.processor.StringStringMap();
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
                                    if (message.map_field === $util.emptyObject)
                                        message.map_field = {};
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
                                        $util.makeProp(message.map_field, key);
                                    message.map_field[key] = value;
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

                    return StringStringMap;
                })();

                processor.StringIntMap = (function() {

                    /**
                     * Properties of a StringIntMap.
                     * @typedef {Object} com.alibaba.pairec.processor.StringIntMap.$Properties
                     * @property {Object.<string,number>|null} [map_field] StringIntMap map_field
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */

                    /**
                     * Properties of a StringIntMap.
                     * @memberof com.alibaba.pairec.processor
                     * @interface IStringIntMap
                     * @augments com.alibaba.pairec.processor.StringIntMap.$Properties
                     * @deprecated Use com.alibaba.pairec.processor.StringIntMap.$Properties instead.
                     */

                    /**
                     * Shape of a StringIntMap.
                     * @typedef {com.alibaba.pairec.processor.StringIntMap.$Properties} com.alibaba.pairec.processor.StringIntMap.$Shape
                     */

                    /**
                     * Constructs a new StringIntMap.
                     * @memberof com.alibaba.pairec.processor
                     * @classdesc Represents a StringIntMap.
                     * @constructor
                     * @param {com.alibaba.pairec.processor.StringIntMap.$Properties=} [properties] Properties to set
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */
                    const StringIntMap = function (properties) {
                        this.map_field = {};
                        if (properties)
                            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                    this[keys[i]] = properties[keys[i]];
                    };

                    /**
                     * StringIntMap map_field.
                     * @member {Object.<string,number>} map_field
                     * @memberof com.alibaba.pairec.processor.StringIntMap
                     * @instance
                     */
                    StringIntMap.prototype.map_field = $util.emptyObject;

                    /**
                     * Creates a new StringIntMap instance using the specified properties.
                     * @function create
                     * @memberof com.alibaba.pairec.processor.StringIntMap
                     * @static
                     * @param {com.alibaba.pairec.processor.StringIntMap.$Properties=} [properties] Properties to set
                     * @returns {com.alibaba.pairec.processor.StringIntMap} StringIntMap instance
                     * @type {{
                     *   (properties: com.alibaba.pairec.processor.StringIntMap.$Shape): com.alibaba.pairec.processor.StringIntMap & com.alibaba.pairec.processor.StringIntMap.$Shape;
                     *   (properties?: com.alibaba.pairec.processor.StringIntMap.$Properties): com.alibaba.pairec.processor.StringIntMap;
                     * }}
                     */
                    StringIntMap.create = function(properties) {
                        return new StringIntMap(properties);
                    };

                    /**
                     * Encodes the specified StringIntMap message. Does not implicitly {@link com.alibaba.pairec.processor.StringIntMap.verify|verify} messages.
                     * @function encode
                     * @memberof com.alibaba.pairec.processor.StringIntMap
                     * @static
                     * @param {com.alibaba.pairec.processor.StringIntMap.$Properties} message StringIntMap message or plain object to encode
                     * @param {$protobuf.Writer} [writer] Writer to encode to
                     * @returns {$protobuf.Writer} Writer
                     */
                    StringIntMap.encode = function (message, writer, _depth) {
                        if (!writer)
                            writer = $Writer.create();
                        if (_depth === $undefined)
                            _depth = 0;
                        if (_depth > $util.recursionLimit)
                            throw $Error("max depth exceeded");
                        if (message.map_field != null && $Object.hasOwnProperty.call(message, "map_field"))
                            for (let keys = $Object.keys(message.map_field), i = 0; i < keys.length; ++i)
                                writer.uint32(/* id 1, wireType 2 =*/10).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]).uint32(/* id 2, wireType 0 =*/16).int32(message.map_field[keys[i]]).ldelim();
                        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                            for (let i = 0; i < message.$unknowns.length; ++i)
                                writer.raw(message.$unknowns[i]);
                        return writer;
                    };

                    /**
                     * Decodes a StringIntMap message from the specified reader or buffer.
                     * @function decode
                     * @memberof com.alibaba.pairec.processor.StringIntMap
                     * @static
                     * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                     * @param {number} [length] Message length if known beforehand
                     * @returns {com.alibaba.pairec.processor.StringIntMap & com.alibaba.pairec.processor.StringIntMap.$Shape} StringIntMap
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    StringIntMap.decode = function (reader, length, _end, _depth, _target) {
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
                        message = _target || new $root.com.alibaba.pairec.processor.StringIntMap();
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
                                    if (message.map_field === $util.emptyObject)
                                        message.map_field = {};
                                    let end2 = reader.size() + reader.pos;
                                    if (end2 > reader.len)
                                        throw $RangeError("index out of range");
                                    reader.len = end2;
                                    key = "";
                                    value = 0;
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
                                            if (wireType !== 0)
                                                break;
                                            value = reader.int32();
                                            continue;
                                        }
                                        reader.skipType(wireType, _depth, tag2);
                                    }
                                    if (reader.pos !== end2)
                                        throw $RangeError("index out of range");
                                    reader.len = end;
                                    if (key === "__proto__")
                                        $util.makeProp(message.map_field, key);
                                    message.map_field[key] = value;
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

                    return StringIntMap;
                })();

                processor.StringLongMap = (function() {

                    /**
                     * Properties of a StringLongMap.
                     * @typedef {Object} com.alibaba.pairec.processor.StringLongMap.$Properties
                     * @property {Object.<string,number|Long>|null} [map_field] StringLongMap map_field
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */

                    /**
                     * Properties of a StringLongMap.
                     * @memberof com.alibaba.pairec.processor
                     * @interface IStringLongMap
                     * @augments com.alibaba.pairec.processor.StringLongMap.$Properties
                     * @deprecated Use com.alibaba.pairec.processor.StringLongMap.$Properties instead.
                     */

                    /**
                     * Shape of a StringLongMap.
                     * @typedef {com.alibaba.pairec.processor.StringLongMap.$Properties} com.alibaba.pairec.processor.StringLongMap.$Shape
                     */

                    /**
                     * Constructs a new StringLongMap.
                     * @memberof com.alibaba.pairec.processor
                     * @classdesc Represents a StringLongMap.
                     * @constructor
                     * @param {com.alibaba.pairec.processor.StringLongMap.$Properties=} [properties] Properties to set
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */
                    const StringLongMap = function (properties) {
                        this.map_field = {};
                        if (properties)
                            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                    this[keys[i]] = properties[keys[i]];
                    };

                    /**
                     * StringLongMap map_field.
                     * @member {Object.<string,number|Long>} map_field
                     * @memberof com.alibaba.pairec.processor.StringLongMap
                     * @instance
                     */
                    StringLongMap.prototype.map_field = $util.emptyObject;

                    /**
                     * Creates a new StringLongMap instance using the specified properties.
                     * @function create
                     * @memberof com.alibaba.pairec.processor.StringLongMap
                     * @static
                     * @param {com.alibaba.pairec.processor.StringLongMap.$Properties=} [properties] Properties to set
                     * @returns {com.alibaba.pairec.processor.StringLongMap} StringLongMap instance
                     * @type {{
                     *   (properties: com.alibaba.pairec.processor.StringLongMap.$Shape): com.alibaba.pairec.processor.StringLongMap & com.alibaba.pairec.processor.StringLongMap.$Shape;
                     *   (properties?: com.alibaba.pairec.processor.StringLongMap.$Properties): com.alibaba.pairec.processor.StringLongMap;
                     * }}
                     */
                    StringLongMap.create = function(properties) {
                        return new StringLongMap(properties);
                    };

                    /**
                     * Encodes the specified StringLongMap message. Does not implicitly {@link com.alibaba.pairec.processor.StringLongMap.verify|verify} messages.
                     * @function encode
                     * @memberof com.alibaba.pairec.processor.StringLongMap
                     * @static
                     * @param {com.alibaba.pairec.processor.StringLongMap.$Properties} message StringLongMap message or plain object to encode
                     * @param {$protobuf.Writer} [writer] Writer to encode to
                     * @returns {$protobuf.Writer} Writer
                     */
                    StringLongMap.encode = function (message, writer, _depth) {
                        if (!writer)
                            writer = $Writer.create();
                        if (_depth === $undefined)
                            _depth = 0;
                        if (_depth > $util.recursionLimit)
                            throw $Error("max depth exceeded");
                        if (message.map_field != null && $Object.hasOwnProperty.call(message, "map_field"))
                            for (let keys = $Object.keys(message.map_field), i = 0; i < keys.length; ++i)
                                writer.uint32(/* id 1, wireType 2 =*/10).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]).uint32(/* id 2, wireType 0 =*/16).int64(message.map_field[keys[i]]).ldelim();
                        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                            for (let i = 0; i < message.$unknowns.length; ++i)
                                writer.raw(message.$unknowns[i]);
                        return writer;
                    };

                    /**
                     * Decodes a StringLongMap message from the specified reader or buffer.
                     * @function decode
                     * @memberof com.alibaba.pairec.processor.StringLongMap
                     * @static
                     * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                     * @param {number} [length] Message length if known beforehand
                     * @returns {com.alibaba.pairec.processor.StringLongMap & com.alibaba.pairec.processor.StringLongMap.$Shape} StringLongMap
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    StringLongMap.decode = function (reader, length, _end, _depth, _target) {
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
                        message = _target || new $root.com.alibaba.pairec.processor.StringLongMap();
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
                                    if (message.map_field === $util.emptyObject)
                                        message.map_field = {};
                                    let end2 = reader.size() + reader.pos;
                                    if (end2 > reader.len)
                                        throw $RangeError("index out of range");
                                    reader.len = end2;
                                    key = "";
                                    value = $util.Long ? $util.Long.fromNumber(0, false) : 0;
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
                                            if (wireType !== 0)
                                                break;
                                            value = reader.int64();
                                            continue;
                                        }
                                        reader.skipType(wireType, _depth, tag2);
                                    }
                                    if (reader.pos !== end2)
                                        throw $RangeError("index out of range");
                                    reader.len = end;
                                    if (key === "__proto__")
                                        $util.makeProp(message.map_field, key);
                                    message.map_field[key] = value;
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

                    return StringLongMap;
                })();

                processor.StringFloatMap = (function() {

                    /**
                     * Properties of a StringFloatMap.
                     * @typedef {Object} com.alibaba.pairec.processor.StringFloatMap.$Properties
                     * @property {Object.<string,number>|null} [map_field] StringFloatMap map_field
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */

                    /**
                     * Properties of a StringFloatMap.
                     * @memberof com.alibaba.pairec.processor
                     * @interface IStringFloatMap
                     * @augments com.alibaba.pairec.processor.StringFloatMap.$Properties
                     * @deprecated Use com.alibaba.pairec.processor.StringFloatMap.$Properties instead.
                     */

                    /**
                     * Shape of a StringFloatMap.
                     * @typedef {com.alibaba.pairec.processor.StringFloatMap.$Properties} com.alibaba.pairec.processor.StringFloatMap.$Shape
                     */

                    /**
                     * Constructs a new StringFloatMap.
                     * @memberof com.alibaba.pairec.processor
                     * @classdesc Represents a StringFloatMap.
                     * @constructor
                     * @param {com.alibaba.pairec.processor.StringFloatMap.$Properties=} [properties] Properties to set
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */
                    const StringFloatMap = function (properties) {
                        this.map_field = {};
                        if (properties)
                            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                    this[keys[i]] = properties[keys[i]];
                    };

                    /**
                     * StringFloatMap map_field.
                     * @member {Object.<string,number>} map_field
                     * @memberof com.alibaba.pairec.processor.StringFloatMap
                     * @instance
                     */
                    StringFloatMap.prototype.map_field = $util.emptyObject;

                    /**
                     * Creates a new StringFloatMap instance using the specified properties.
                     * @function create
                     * @memberof com.alibaba.pairec.processor.StringFloatMap
                     * @static
                     * @param {com.alibaba.pairec.processor.StringFloatMap.$Properties=} [properties] Properties to set
                     * @returns {com.alibaba.pairec.processor.StringFloatMap} StringFloatMap instance
                     * @type {{
                     *   (properties: com.alibaba.pairec.processor.StringFloatMap.$Shape): com.alibaba.pairec.processor.StringFloatMap & com.alibaba.pairec.processor.StringFloatMap.$Shape;
                     *   (properties?: com.alibaba.pairec.processor.StringFloatMap.$Properties): com.alibaba.pairec.processor.StringFloatMap;
                     * }}
                     */
                    StringFloatMap.create = function(properties) {
                        return new StringFloatMap(properties);
                    };

                    /**
                     * Encodes the specified StringFloatMap message. Does not implicitly {@link com.alibaba.pairec.processor.StringFloatMap.verify|verify} messages.
                     * @function encode
                     * @memberof com.alibaba.pairec.processor.StringFloatMap
                     * @static
                     * @param {com.alibaba.pairec.processor.StringFloatMap.$Properties} message StringFloatMap message or plain object to encode
                     * @param {$protobuf.Writer} [writer] Writer to encode to
                     * @returns {$protobuf.Writer} Writer
                     */
                    StringFloatMap.encode = function (message, writer, _depth) {
                        if (!writer)
                            writer = $Writer.create();
                        if (_depth === $undefined)
                            _depth = 0;
                        if (_depth > $util.recursionLimit)
                            throw $Error("max depth exceeded");
                        if (message.map_field != null && $Object.hasOwnProperty.call(message, "map_field"))
                            for (let keys = $Object.keys(message.map_field), i = 0; i < keys.length; ++i)
                                writer.uint32(/* id 1, wireType 2 =*/10).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]).uint32(/* id 2, wireType 5 =*/21).float(message.map_field[keys[i]]).ldelim();
                        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                            for (let i = 0; i < message.$unknowns.length; ++i)
                                writer.raw(message.$unknowns[i]);
                        return writer;
                    };

                    /**
                     * Decodes a StringFloatMap message from the specified reader or buffer.
                     * @function decode
                     * @memberof com.alibaba.pairec.processor.StringFloatMap
                     * @static
                     * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                     * @param {number} [length] Message length if known beforehand
                     * @returns {com.alibaba.pairec.processor.StringFloatMap & com.alibaba.pairec.processor.StringFloatMap.$Shape} StringFloatMap
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    StringFloatMap.decode = function (reader, length, _end, _depth, _target) {
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
                        message = _target || new $root.com.alibaba.pairec.processor.StringFloatMap();
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
                                    if (message.map_field === $util.emptyObject)
                                        message.map_field = {};
                                    let end2 = reader.size() + reader.pos;
                                    if (end2 > reader.len)
                                        throw $RangeError("index out of range");
                                    reader.len = end2;
                                    key = "";
                                    value = 0;
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
                                            if (wireType !== 5)
                                                break;
                                            value = reader.float();
                                            continue;
                                        }
                                        reader.skipType(wireType, _depth, tag2);
                                    }
                                    if (reader.pos !== end2)
                                        throw $RangeError("index out of range");
                                    reader.len = end;
                                    if (key === "__proto__")
                                        $util.makeProp(message.map_field, key);
                                    message.map_field[key] = value;
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

                    return StringFloatMap;
                })();

                processor.StringDoubleMap = (function() {

                    /**
                     * Properties of a StringDoubleMap.
                     * @typedef {Object} com.alibaba.pairec.processor.StringDoubleMap.$Properties
                     * @property {Object.<string,number>|null} [map_field] StringDoubleMap map_field
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */

                    /**
                     * Properties of a StringDoubleMap.
                     * @memberof com.alibaba.pairec.processor
                     * @interface IStringDoubleMap
                     * @augments com.alibaba.pairec.processor.StringDoubleMap.$Properties
                     * @deprecated Use com.alibaba.pairec.processor.StringDoubleMap.$Properties instead.
                     */

                    /**
                     * Shape of a StringDoubleMap.
                     * @typedef {com.alibaba.pairec.processor.StringDoubleMap.$Properties} com.alibaba.pairec.processor.StringDoubleMap.$Shape
                     */

                    /**
                     * Constructs a new StringDoubleMap.
                     * @memberof com.alibaba.pairec.processor
                     * @classdesc Represents a StringDoubleMap.
                     * @constructor
                     * @param {com.alibaba.pairec.processor.StringDoubleMap.$Properties=} [properties] Properties to set
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */
                    const StringDoubleMap = function (properties) {
                        this.map_field = {};
                        if (properties)
                            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                    this[keys[i]] = properties[keys[i]];
                    };

                    /**
                     * StringDoubleMap map_field.
                     * @member {Object.<string,number>} map_field
                     * @memberof com.alibaba.pairec.processor.StringDoubleMap
                     * @instance
                     */
                    StringDoubleMap.prototype.map_field = $util.emptyObject;

                    /**
                     * Creates a new StringDoubleMap instance using the specified properties.
                     * @function create
                     * @memberof com.alibaba.pairec.processor.StringDoubleMap
                     * @static
                     * @param {com.alibaba.pairec.processor.StringDoubleMap.$Properties=} [properties] Properties to set
                     * @returns {com.alibaba.pairec.processor.StringDoubleMap} StringDoubleMap instance
                     * @type {{
                     *   (properties: com.alibaba.pairec.processor.StringDoubleMap.$Shape): com.alibaba.pairec.processor.StringDoubleMap & com.alibaba.pairec.processor.StringDoubleMap.$Shape;
                     *   (properties?: com.alibaba.pairec.processor.StringDoubleMap.$Properties): com.alibaba.pairec.processor.StringDoubleMap;
                     * }}
                     */
                    StringDoubleMap.create = function(properties) {
                        return new StringDoubleMap(properties);
                    };

                    /**
                     * Encodes the specified StringDoubleMap message. Does not implicitly {@link com.alibaba.pairec.processor.StringDoubleMap.verify|verify} messages.
                     * @function encode
                     * @memberof com.alibaba.pairec.processor.StringDoubleMap
                     * @static
                     * @param {com.alibaba.pairec.processor.StringDoubleMap.$Properties} message StringDoubleMap message or plain object to encode
                     * @param {$protobuf.Writer} [writer] Writer to encode to
                     * @returns {$protobuf.Writer} Writer
                     */
                    StringDoubleMap.encode = function (message, writer, _depth) {
                        if (!writer)
                            writer = $Writer.create();
                        if (_depth === $undefined)
                            _depth = 0;
                        if (_depth > $util.recursionLimit)
                            throw $Error("max depth exceeded");
                        if (message.map_field != null && $Object.hasOwnProperty.call(message, "map_field"))
                            for (let keys = $Object.keys(message.map_field), i = 0; i < keys.length; ++i)
                                writer.uint32(/* id 1, wireType 2 =*/10).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]).uint32(/* id 2, wireType 1 =*/17).double(message.map_field[keys[i]]).ldelim();
                        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                            for (let i = 0; i < message.$unknowns.length; ++i)
                                writer.raw(message.$unknowns[i]);
                        return writer;
                    };

                    /**
                     * Decodes a StringDoubleMap message from the specified reader or buffer.
                     * @function decode
                     * @memberof com.alibaba.pairec.processor.StringDoubleMap
                     * @static
                     * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                     * @param {number} [length] Message length if known beforehand
                     * @returns {com.alibaba.pairec.processor.StringDoubleMap & com.alibaba.pairec.processor.StringDoubleMap.$Shape} StringDoubleMap
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    StringDoubleMap.decode = function (reader, length, _end, _depth, _target) {
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
                        message = _target || new $root.com.alibaba.pairec.processor.StringDoubleMap();
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
                                    if (message.map_field === $util.emptyObject)
                                        message.map_field = {};
                                    let end2 = reader.size() + reader.pos;
                                    if (end2 > reader.len)
                                        throw $RangeError("index out of range");
                                    reader.len = end2;
                                    key = "";
                                    value = 0;
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
                                            if (wireType !== 1)
                                                break;
                                            value = reader.double();
                                            continue;
                                        }
                                        reader.skipType(wireType, _depth, tag2);
                                    }
                                    if (reader.pos !== end2)
                                        throw $RangeError("index out of range");
                                    reader.len = end;
                                    if (key === "__proto__")
                                        $util.makeProp(message.map_field, key);
                                    message.map_field[key] = value;
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

                    return StringDoubleMap;
                })();

                processor.IntStringMap = (function() {

                    /**
                     * Properties of an IntStringMap.
                     * @typedef {Object} com.alibaba.pairec.processor.IntStringMap.$Properties
                     * @property {Object.<string,string>|null} [map_field] IntStringMap map_field
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */

                    /**
                     * Properties of an IntStringMap.
                     * @memberof com.alibaba.pairec.processor
                     * @interface IIntStringMap
                     * @augments com.alibaba.pairec.processor.IntStringMap.$Properties
                     * @deprecated Use com.alibaba.pairec.processor.IntStringMap.$Properties instead.
                     */

                    /**
                     * Shape of an IntStringMap.
                     * @typedef {com.alibaba.pairec.processor.IntStringMap.$Properties} com.alibaba.pairec.processor.IntStringMap.$Shape
                     */

                    /**
                     * Constructs a new IntStringMap.
                     * @memberof com.alibaba.pairec.processor
                     * @classdesc Represents an IntStringMap.
                     * @constructor
                     * @param {com.alibaba.pairec.processor.IntStringMap.$Properties=} [properties] Properties to set
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */
                    const IntStringMap = function (properties) {
                        this.map_field = {};
                        if (properties)
                            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                    this[keys[i]] = properties[keys[i]];
                    };

                    /**
                     * IntStringMap map_field.
                     * @member {Object.<string,string>} map_field
                     * @memberof com.alibaba.pairec.processor.IntStringMap
                     * @instance
                     */
                    IntStringMap.prototype.map_field = $util.emptyObject;

                    /**
                     * Creates a new IntStringMap instance using the specified properties.
                     * @function create
                     * @memberof com.alibaba.pairec.processor.IntStringMap
                     * @static
                     * @param {com.alibaba.pairec.processor.IntStringMap.$Properties=} [properties] Properties to set
                     * @returns {com.alibaba.pairec.processor.IntStringMap} IntStringMap instance
                     * @type {{
                     *   (properties: com.alibaba.pairec.processor.IntStringMap.$Shape): com.alibaba.pairec.processor.IntStringMap & com.alibaba.pairec.processor.IntStringMap.$Shape;
                     *   (properties?: com.alibaba.pairec.processor.IntStringMap.$Properties): com.alibaba.pairec.processor.IntStringMap;
                     * }}
                     */
                    IntStringMap.create = function(properties) {
                        return new IntStringMap(properties);
                    };

                    /**
                     * Encodes the specified IntStringMap message. Does not implicitly {@link com.alibaba.pairec.processor.IntStringMap.verify|verify} messages.
                     * @function encode
                     * @memberof com.alibaba.pairec.processor.IntStringMap
                     * @static
                     * @param {com.alibaba.pairec.processor.IntStringMap.$Properties} message IntStringMap message or plain object to encode
                     * @param {$protobuf.Writer} [writer] Writer to encode to
                     * @returns {$protobuf.Writer} Writer
                     */
                    IntStringMap.encode = function (message, writer, _depth) {
                        if (!writer)
                            writer = $Writer.create();
                        if (_depth === $undefined)
                            _depth = 0;
                        if (_depth > $util.recursionLimit)
                            throw $Error("max depth exceeded");
                        if (message.map_field != null && $Object.hasOwnProperty.call(message, "map_field"))
                            for (let keys = $Object.keys(message.map_field), i = 0; i < keys.length; ++i)
                                writer.uint32(/* id 1, wireType 2 =*/10).fork().uint32(/* id 1, wireType 0 =*/8).int32(keys[i]).uint32(/* id 2, wireType 2 =*/18).string(message.map_field[keys[i]]).ldelim();
                        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                            for (let i = 0; i < message.$unknowns.length; ++i)
                                writer.raw(message.$unknowns[i]);
                        return writer;
                    };

                    /**
                     * Decodes an IntStringMap message from the specified reader or buffer.
                     * @function decode
                     * @memberof com.alibaba.pairec.processor.IntStringMap
                     * @static
                     * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                     * @param {number} [length] Message length if known beforehand
                     * @returns {com.alibaba.pairec.processor.IntStringMap & com.alibaba.pairec.processor.IntStringMap.$Shape} IntStringMap
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    IntStringMap.decode = function (reader, length, _end, _depth, _target) {
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
                        message = _target || new $root.com.alibaba.pairec.processor.IntStringMap();
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
                                    if (message.map_field === $util.emptyObject)
                                        message.map_field = {};
                                    let end2 = reader.size() + reader.pos;
                                    if (end2 > reader.len)
                                        throw $RangeError("index out of range");
                                    reader.len = end2;
                                    key = 0;
                                    value = "";
                                    while (reader.pos < end2) {
                                        let tag2 = reader.tag();
                                        wireType = tag2 & 7;
                                        switch (tag2 >>>= 3) {
                                        case 1:
                                            if (wireType !== 0)
                                                break;
                                            key = reader.int32();
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
                                    message.map_field[key] = value;
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

                    return IntStringMap;
                })();

                processor.IntIntMap = (function() {

                    /**
                     * Properties of an IntIntMap.
                     * @typedef {Object} com.alibaba.pairec.processor.IntIntMap.$Properties
                     * @property {Object.<string,number>|null} [map_field] IntIntMap map_field
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */

                    /**
                     * Properties of an IntIntMap.
                     * @memberof com.alibaba.pairec.processor
                     * @interface IIntIntMap
                     * @augments com.alibaba.pairec.processor.IntIntMap.$Properties
                     * @deprecated Use com.alibaba.pairec.processor.IntIntMap.$Properties instead.
                     */

                    /**
                     * Shape of an IntIntMap.
                     * @typedef {com.alibaba.pairec.processor.IntIntMap.$Properties} com.alibaba.pairec.processor.IntIntMap.$Shape
                     */

                    /**
                     * Constructs a new IntIntMap.
                     * @memberof com.alibaba.pairec.processor
                     * @classdesc Represents an IntIntMap.
                     * @constructor
                     * @param {com.alibaba.pairec.processor.IntIntMap.$Properties=} [properties] Properties to set
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */
                    const IntIntMap = function (properties) {
                        this.map_field = {};
                        if (properties)
                            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                    this[keys[i]] = properties[keys[i]];
                    };

                    /**
                     * IntIntMap map_field.
                     * @member {Object.<string,number>} map_field
                     * @memberof com.alibaba.pairec.processor.IntIntMap
                     * @instance
                     */
                    IntIntMap.prototype.map_field = $util.emptyObject;

                    /**
                     * Creates a new IntIntMap instance using the specified properties.
                     * @function create
                     * @memberof com.alibaba.pairec.processor.IntIntMap
                     * @static
                     * @param {com.alibaba.pairec.processor.IntIntMap.$Properties=} [properties] Properties to set
                     * @returns {com.alibaba.pairec.processor.IntIntMap} IntIntMap instance
                     * @type {{
                     *   (properties: com.alibaba.pairec.processor.IntIntMap.$Shape): com.alibaba.pairec.processor.IntIntMap & com.alibaba.pairec.processor.IntIntMap.$Shape;
                     *   (properties?: com.alibaba.pairec.processor.IntIntMap.$Properties): com.alibaba.pairec.processor.IntIntMap;
                     * }}
                     */
                    IntIntMap.create = function(properties) {
                        return new IntIntMap(properties);
                    };

                    /**
                     * Encodes the specified IntIntMap message. Does not implicitly {@link com.alibaba.pairec.processor.IntIntMap.verify|verify} messages.
                     * @function encode
                     * @memberof com.alibaba.pairec.processor.IntIntMap
                     * @static
                     * @param {com.alibaba.pairec.processor.IntIntMap.$Properties} message IntIntMap message or plain object to encode
                     * @param {$protobuf.Writer} [writer] Writer to encode to
                     * @returns {$protobuf.Writer} Writer
                     */
                    IntIntMap.encode = function (message, writer, _depth) {
                        if (!writer)
                            writer = $Writer.create();
                        if (_depth === $undefined)
                            _depth = 0;
                        if (_depth > $util.recursionLimit)
                            throw $Error("max depth exceeded");
                        if (message.map_field != null && $Object.hasOwnProperty.call(message, "map_field"))
                            for (let keys = $Object.keys(message.map_field), i = 0; i < keys.length; ++i)
                                writer.uint32(/* id 1, wireType 2 =*/10).fork().uint32(/* id 1, wireType 0 =*/8).int32(keys[i]).uint32(/* id 2, wireType 0 =*/16).int32(message.map_field[keys[i]]).ldelim();
                        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                            for (let i = 0; i < message.$unknowns.length; ++i)
                                writer.raw(message.$unknowns[i]);
                        return writer;
                    };

                    /**
                     * Decodes an IntIntMap message from the specified reader or buffer.
                     * @function decode
                     * @memberof com.alibaba.pairec.processor.IntIntMap
                     * @static
                     * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                     * @param {number} [length] Message length if known beforehand
                     * @returns {com.alibaba.pairec.processor.IntIntMap & com.alibaba.pairec.processor.IntIntMap.$Shape} IntIntMap
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    IntIntMap.decode = function (reader, length, _end, _depth, _target) {
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
                        message = _target || new $root.com.alibaba.pairec.processor.IntIntMap();
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
                                    if (message.map_field === $util.emptyObject)
                                        message.map_field = {};
                                    let end2 = reader.size() + reader.pos;
                                    if (end2 > reader.len)
                                        throw $RangeError("index out of range");
                                    reader.len = end2;
                                    key = 0;
                                    value = 0;
                                    while (reader.pos < end2) {
                                        let tag2 = reader.tag();
                                        wireType = tag2 & 7;
                                        switch (tag2 >>>= 3) {
                                        case 1:
                                            if (wireType !== 0)
                                                break;
                                            key = reader.int32();
                                            continue;
                                        case 2:
                                            if (wireType !== 0)
                                                break;
                                            value = reader.int32();
                                            continue;
                                        }
                                        reader.skipType(wireType, _depth, tag2);
                                    }
                                    if (reader.pos !== end2)
                                        throw $RangeError("index out of range");
                                    reader.len = end;
                                    message.map_field[key] = value;
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

                    return IntIntMap;
                })();

                processor.IntLongMap = (function() {

                    /**
                     * Properties of an IntLongMap.
                     * @typedef {Object} com.alibaba.pairec.processor.IntLongMap.$Properties
                     * @property {Object.<string,number|Long>|null} [map_field] IntLongMap map_field
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */

                    /**
                     * Properties of an IntLongMap.
                     * @memberof com.alibaba.pairec.processor
                     * @interface IIntLongMap
                     * @augments com.alibaba.pairec.processor.IntLongMap.$Properties
                     * @deprecated Use com.alibaba.pairec.processor.IntLongMap.$Properties instead.
                     */

                    /**
                     * Shape of an IntLongMap.
                     * @typedef {com.alibaba.pairec.processor.IntLongMap.$Properties} com.alibaba.pairec.processor.IntLongMap.$Shape
                     */

                    /**
                     * Constructs a new IntLongMap.
                     * @memberof com.alibaba.pairec.processor
                     * @classdesc Represents an IntLongMap.
                     * @constructor
                     * @param {com.alibaba.pairec.processor.IntLongMap.$Properties=} [properties] Properties to set
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */
                    const IntLongMap = function (properties) {
                        this.map_field = {};
                        if (properties)
                            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                    this[keys[i]] = properties[keys[i]];
                    };

                    /**
                     * IntLongMap map_field.
                     * @member {Object.<string,number|Long>} map_field
                     * @memberof com.alibaba.pairec.processor.IntLongMap
                     * @instance
                     */
                    IntLongMap.prototype.map_field = $util.emptyObject;

                    /**
                     * Creates a new IntLongMap instance using the specified properties.
                     * @function create
                     * @memberof com.alibaba.pairec.processor.IntLongMap
                     * @static
                     * @param {com.alibaba.pairec.processor.IntLongMap.$Properties=} [properties] Properties to set
                     * @returns {com.alibaba.pairec.processor.IntLongMap} IntLongMap instance
                     * @type {{
                     *   (properties: com.alibaba.pairec.processor.IntLongMap.$Shape): com.alibaba.pairec.processor.IntLongMap & com.alibaba.pairec.processor.IntLongMap.$Shape;
                     *   (properties?: com.alibaba.pairec.processor.IntLongMap.$Properties): com.alibaba.pairec.processor.IntLongMap;
                     * }}
                     */
                    IntLongMap.create = function(properties) {
                        return new IntLongMap(properties);
                    };

                    /**
                     * Encodes the specified IntLongMap message. Does not implicitly {@link com.alibaba.pairec.processor.IntLongMap.verify|verify} messages.
                     * @function encode
                     * @memberof com.alibaba.pairec.processor.IntLongMap
                     * @static
                     * @param {com.alibaba.pairec.processor.IntLongMap.$Properties} message IntLongMap message or plain object to encode
                     * @param {$protobuf.Writer} [writer] Writer to encode to
                     * @returns {$protobuf.Writer} Writer
                     */
                    IntLongMap.encode = function (message, writer, _depth) {
                        if (!writer)
                            writer = $Writer.create();
                        if (_depth === $undefined)
                            _depth = 0;
                        if (_depth > $util.recursionLimit)
                            throw $Error("max depth exceeded");
                        if (message.map_field != null && $Object.hasOwnProperty.call(message, "map_field"))
                            for (let keys = $Object.keys(message.map_field), i = 0; i < keys.length; ++i)
                                writer.uint32(/* id 1, wireType 2 =*/10).fork().uint32(/* id 1, wireType 0 =*/8).int32(keys[i]).uint32(/* id 2, wireType 0 =*/16).int64(message.map_field[keys[i]]).ldelim();
                        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                            for (let i = 0; i < message.$unknowns.length; ++i)
                                writer.raw(message.$unknowns[i]);
                        return writer;
                    };

                    /**
                     * Decodes an IntLongMap message from the specified reader or buffer.
                     * @function decode
                     * @memberof com.alibaba.pairec.processor.IntLongMap
                     * @static
                     * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                     * @param {number} [length] Message length if known beforehand
                     * @returns {com.alibaba.pairec.processor.IntLongMap & com.alibaba.pairec.processor.IntLongMap.$Shape} IntLongMap
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    IntLongMap.decode = function (reader, length, _end, _depth, _target) {
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
                        message = _target || new $root.com.alibaba.pairec.processor.IntLongMap();
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
                                    if (message.map_field === $util.emptyObject)
                                        message.map_field = {};
                                    let end2 = reader.size() + reader.pos;
                                    if (end2 > reader.len)
                                        throw $RangeError("index out of range");
                                    reader.len = end2;
                                    key = 0;
                                    value = $util.Long ? $util.Long.fromNumber(0, false) : 0;
                                    while (reader.pos < end2) {
                                        let tag2 = reader.tag();
                                        wireType = tag2 & 7;
                                        switch (tag2 >>>= 3) {
                                        case 1:
                                            if (wireType !== 0)
                                                break;
                                            key = reader.int32();
                                            continue;
                                        case 2:
                                            if (wireType !== 0)
                                                break;
                                            value = reader.int64();
                                            continue;
                                        }
                                        reader.skipType(wireType, _depth, tag2);
                                    }
                                    if (reader.pos !== end2)
                                        throw $RangeError("index out of range");
                                    reader.len = end;
                                    message.map_field[key] = value;
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

                    return IntLongMap;
                })();

                processor.IntFloatMap = (function() {

                    /**
                     * Properties of an IntFloatMap.
                     * @typedef {Object} com.alibaba.pairec.processor.IntFloatMap.$Properties
                     * @property {Object.<string,number>|null} [map_field] IntFloatMap map_field
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */

                    /**
                     * Properties of an IntFloatMap.
                     * @memberof com.alibaba.pairec.processor
                     * @interface IIntFloatMap
                     * @augments com.alibaba.pairec.processor.IntFloatMap.$Properties
                     * @deprecated Use com.alibaba.pairec.processor.IntFloatMap.$Properties instead.
                     */

                    /**
                     * Shape of an IntFloatMap.
                     * @typedef {com.alibaba.pairec.processor.IntFloatMap.$Properties} com.alibaba.pairec.processor.IntFloatMap.$Shape
                     */

                    /**
                     * Constructs a new IntFloatMap.
                     * @memberof com.alibaba.pairec.processor
                     * @classdesc Represents an IntFloatMap.
                     * @constructor
                     * @param {com.alibaba.pairec.processor.IntFloatMap.$Properties=} [properties] Properties to set
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */
                    const IntFloatMap = function (properties) {
                        this.map_field = {};
                        if (properties)
                            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                    this[keys[i]] = properties[keys[i]];
                    };

                    /**
                     * IntFloatMap map_field.
                     * @member {Object.<string,number>} map_field
                     * @memberof com.alibaba.pairec.processor.IntFloatMap
                     * @instance
                     */
                    IntFloatMap.prototype.map_field = $util.emptyObject;

                    /**
                     * Creates a new IntFloatMap instance using the specified properties.
                     * @function create
                     * @memberof com.alibaba.pairec.processor.IntFloatMap
                     * @static
                     * @param {com.alibaba.pairec.processor.IntFloatMap.$Properties=} [properties] Properties to set
                     * @returns {com.alibaba.pairec.processor.IntFloatMap} IntFloatMap instance
                     * @type {{
                     *   (properties: com.alibaba.pairec.processor.IntFloatMap.$Shape): com.alibaba.pairec.processor.IntFloatMap & com.alibaba.pairec.processor.IntFloatMap.$Shape;
                     *   (properties?: com.alibaba.pairec.processor.IntFloatMap.$Properties): com.alibaba.pairec.processor.IntFloatMap;
                     * }}
                     */
                    IntFloatMap.create = function(properties) {
                        return new IntFloatMap(properties);
                    };

                    /**
                     * Encodes the specified IntFloatMap message. Does not implicitly {@link com.alibaba.pairec.processor.IntFloatMap.verify|verify} messages.
                     * @function encode
                     * @memberof com.alibaba.pairec.processor.IntFloatMap
                     * @static
                     * @param {com.alibaba.pairec.processor.IntFloatMap.$Properties} message IntFloatMap message or plain object to encode
                     * @param {$protobuf.Writer} [writer] Writer to encode to
                     * @returns {$protobuf.Writer} Writer
                     */
                    IntFloatMap.encode = function (message, writer, _depth) {
                        if (!writer)
                            writer = $Writer.create();
                        if (_depth === $undefined)
                            _depth = 0;
                        if (_depth > $util.recursionLimit)
                            throw $Error("max depth exceeded");
                        if (message.map_field != null && $Object.hasOwnProperty.call(message, "map_field"))
                            for (let keys = $Object.keys(message.map_field), i = 0; i < keys.length; ++i)
                                writer.uint32(/* id 1, wireType 2 =*/10).fork().uint32(/* id 1, wireType 0 =*/8).int32(keys[i]).uint32(/* id 2, wireType 5 =*/21).float(message.map_field[keys[i]]).ldelim();
                        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                            for (let i = 0; i < message.$unknowns.length; ++i)
                                writer.raw(message.$unknowns[i]);
                        return writer;
                    };

                    /**
                     * Decodes an IntFloatMap message from the specified reader or buffer.
                     * @function decode
                     * @memberof com.alibaba.pairec.processor.IntFloatMap
                     * @static
                     * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                     * @param {number} [length] Message length if known beforehand
                     * @returns {com.alibaba.pairec.processor.IntFloatMap & com.alibaba.pairec.processor.IntFloatMap.$Shape} IntFloatMap
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    IntFloatMap.decode = function (reader, length, _end, _depth, _target) {
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
                        message = _target || new $root.com.alibaba.pairec.processor.IntFloatMap();
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
                                    if (message.map_field === $util.emptyObject)
                                        message.map_field = {};
                                    let end2 = reader.size() + reader.pos;
                                    if (end2 > reader.len)
                                        throw $RangeError("index out of range");
                                    reader.len = end2;
                                    key = 0;
                                    value = 0;
                                    while (reader.pos < end2) {
                                        let tag2 = reader.tag();
                                        wireType = tag2 & 7;
                                        switch (tag2 >>>= 3) {
                                        case 1:
                                            if (wireType !== 0)
                                                break;
                                            key = reader.int32();
                                            continue;
                                        case 2:
                                            if (wireType !== 5)
                                                break;
                                            value = reader.float();
                                            continue;
                                        }
                                        reader.skipType(wireType, _depth, tag2);
                                    }
                                    if (reader.pos !== end2)
                                        throw $RangeError("index out of range");
                                    reader.len = end;
                                    message.map_field[key] = value;
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

                    return IntFloatMap;
                })();

                processor.IntDoubleMap = (function() {

                    /**
                     * Properties of an IntDoubleMap.
                     * @typedef {Object} com.alibaba.pairec.processor.IntDoubleMap.$Properties
                     * @property {Object.<string,number>|null} [map_field] IntDoubleMap map_field
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */

                    /**
                     * Properties of an IntDoubleMap.
                     * @memberof com.alibaba.pairec.processor
                     * @interface IIntDoubleMap
                     * @augments com.alibaba.pairec.processor.IntDoubleMap.$Properties
                     * @deprecated Use com.alibaba.pairec.processor.IntDoubleMap.$Properties instead.
                     */

                    /**
                     * Shape of an IntDoubleMap.
                     * @typedef {com.alibaba.pairec.processor.IntDoubleMap.$Properties} com.alibaba.pairec.processor.IntDoubleMap.$Shape
                     */

                    /**
                     * Constructs a new IntDoubleMap.
                     * @memberof com.alibaba.pairec.processor
                     * @classdesc Represents an IntDoubleMap.
                     * @constructor
                     * @param {com.alibaba.pairec.processor.IntDoubleMap.$Properties=} [properties] Properties to set
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */
                    const IntDoubleMap = function (properties) {
                        this.map_field = {};
                        if (properties)
                            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                    this[keys[i]] = properties[keys[i]];
                    };

                    /**
                     * IntDoubleMap map_field.
                     * @member {Object.<string,number>} map_field
                     * @memberof com.alibaba.pairec.processor.IntDoubleMap
                     * @instance
                     */
                    IntDoubleMap.prototype.map_field = $util.emptyObject;

                    /**
                     * Creates a new IntDoubleMap instance using the specified properties.
                     * @function create
                     * @memberof com.alibaba.pairec.processor.IntDoubleMap
                     * @static
                     * @param {com.alibaba.pairec.processor.IntDoubleMap.$Properties=} [properties] Properties to set
                     * @returns {com.alibaba.pairec.processor.IntDoubleMap} IntDoubleMap instance
                     * @type {{
                     *   (properties: com.alibaba.pairec.processor.IntDoubleMap.$Shape): com.alibaba.pairec.processor.IntDoubleMap & com.alibaba.pairec.processor.IntDoubleMap.$Shape;
                     *   (properties?: com.alibaba.pairec.processor.IntDoubleMap.$Properties): com.alibaba.pairec.processor.IntDoubleMap;
                     * }}
                     */
                    IntDoubleMap.create = function(properties) {
                        return new IntDoubleMap(properties);
                    };

                    /**
                     * Encodes the specified IntDoubleMap message. Does not implicitly {@link com.alibaba.pairec.processor.IntDoubleMap.verify|verify} messages.
                     * @function encode
                     * @memberof com.alibaba.pairec.processor.IntDoubleMap
                     * @static
                     * @param {com.alibaba.pairec.processor.IntDoubleMap.$Properties} message IntDoubleMap message or plain object to encode
                     * @param {$protobuf.Writer} [writer] Writer to encode to
                     * @returns {$protobuf.Writer} Writer
                     */
                    IntDoubleMap.encode = function (message, writer, _depth) {
                        if (!writer)
                            writer = $Writer.create();
                        if (_depth === $undefined)
                            _depth = 0;
                        if (_depth > $util.recursionLimit)
                            throw $Error("max depth exceeded");
                        if (message.map_field != null && $Object.hasOwnProperty.call(message, "map_field"))
                            for (let keys = $Object.keys(message.map_field), i = 0; i < keys.length; ++i)
                                writer.uint32(/* id 1, wireType 2 =*/10).fork().uint32(/* id 1, wireType 0 =*/8).int32(keys[i]).uint32(/* id 2, wireType 1 =*/17).double(message.map_field[keys[i]]).ldelim();
                        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                            for (let i = 0; i < message.$unknowns.length; ++i)
                                writer.raw(message.$unknowns[i]);
                        return writer;
                    };

                    /**
                     * Decodes an IntDoubleMap message from the specified reader or buffer.
                     * @function decode
                     * @memberof com.alibaba.pairec.processor.IntDoubleMap
                     * @static
                     * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                     * @param {number} [length] Message length if known beforehand
                     * @returns {com.alibaba.pairec.processor.IntDoubleMap & com.alibaba.pairec.processor.IntDoubleMap.$Shape} IntDoubleMap
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    IntDoubleMap.decode = function (reader, length, _end, _depth, _target) {
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
                        message = _target || new $root.com.alibaba.pairec.processor.IntDoubleMap();
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
                                    if (message.map_field === $util.emptyObject)
                                        message.map_field = {};
                                    let end2 = reader.size() + reader.pos;
                                    if (end2 > reader.len)
                                        throw $RangeError("index out of range");
                                    reader.len = end2;
                                    key = 0;
                                    value = 0;
                                    while (reader.pos < end2) {
                                        let tag2 = reader.tag();
                                        wireType = tag2 & 7;
                                        switch (tag2 >>>= 3) {
                                        case 1:
                                            if (wireType !== 0)
                                                break;
                                            key = reader.int32();
                                            continue;
                                        case 2:
                                            if (wireType !== 1)
                                                break;
                                            value = reader.double();
                                            continue;
                                        }
                                        reader.skipType(wireType, _depth, tag2);
                                    }
                                    if (reader.pos !== end2)
                                        throw $RangeError("index out of range");
                                    reader.len = end;
                                    message.map_field[key] = value;
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

                    return IntDoubleMap;
                })();

                processor.IntList = (function() {

                    /**
                     * Properties of an IntList.
                     * @typedef {Object} com.alibaba.pairec.processor.IntList.$Properties
                     * @property {Array.<number>|null} [features] IntList features
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */

                    /**
                     * Properties of an IntList.
                     * @memberof com.alibaba.pairec.processor
                     * @interface IIntList
                     * @augments com.alibaba.pairec.processor.IntList.$Properties
                     * @deprecated Use com.alibaba.pairec.processor.IntList.$Properties instead.
                     */

                    /**
                     * Shape of an IntList.
                     * @typedef {com.alibaba.pairec.processor.IntList.$Properties} com.alibaba.pairec.processor.IntList.$Shape
                     */

                    /**
                     * Constructs a new IntList.
                     * @memberof com.alibaba.pairec.processor
                     * @classdesc Represents an IntList.
                     * @constructor
                     * @param {com.alibaba.pairec.processor.IntList.$Properties=} [properties] Properties to set
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */
                    const IntList = function (properties) {
                        this.features = [];
                        if (properties)
                            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                    this[keys[i]] = properties[keys[i]];
                    };

                    /**
                     * IntList features.
                     * @member {Array.<number>} features
                     * @memberof com.alibaba.pairec.processor.IntList
                     * @instance
                     */
                    IntList.prototype.features = $util.emptyArray;

                    /**
                     * Creates a new IntList instance using the specified properties.
                     * @function create
                     * @memberof com.alibaba.pairec.processor.IntList
                     * @static
                     * @param {com.alibaba.pairec.processor.IntList.$Properties=} [properties] Properties to set
                     * @returns {com.alibaba.pairec.processor.IntList} IntList instance
                     * @type {{
                     *   (properties: com.alibaba.pairec.processor.IntList.$Shape): com.alibaba.pairec.processor.IntList & com.alibaba.pairec.processor.IntList.$Shape;
                     *   (properties?: com.alibaba.pairec.processor.IntList.$Properties): com.alibaba.pairec.processor.IntList;
                     * }}
                     */
                    IntList.create = function(properties) {
                        return new IntList(properties);
                    };

                    /**
                     * Encodes the specified IntList message. Does not implicitly {@link com.alibaba.pairec.processor.IntList.verify|verify} messages.
                     * @function encode
                     * @memberof com.alibaba.pairec.processor.IntList
                     * @static
                     * @param {com.alibaba.pairec.processor.IntList.$Properties} message IntList message or plain object to encode
                     * @param {$protobuf.Writer} [writer] Writer to encode to
                     * @returns {$protobuf.Writer} Writer
                     */
                    IntList.encode = function (message, writer, _depth) {
                        if (!writer)
                            writer = $Writer.create();
                        if (_depth === $undefined)
                            _depth = 0;
                        if (_depth > $util.recursionLimit)
                            throw $Error("max depth exceeded");
                        if (message.features != null && message.features.length)
                            writer.uint32(/* id 1, wireType 2 =*/10).int32s(message.features);
                        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                            for (let i = 0; i < message.$unknowns.length; ++i)
                                writer.raw(message.$unknowns[i]);
                        return writer;
                    };

                    /**
                     * Decodes an IntList message from the specified reader or buffer.
                     * @function decode
                     * @memberof com.alibaba.pairec.processor.IntList
                     * @static
                     * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                     * @param {number} [length] Message length if known beforehand
                     * @returns {com.alibaba.pairec.processor.IntList & com.alibaba.pairec.processor.IntList.$Shape} IntList
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    IntList.decode = function (reader, length, _end, _depth, _target) {
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
                        message = _target || new $root.com.alibaba.pairec.processor.IntList();
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
                                        if (!(message.features && message.features.length))
                                            message.features = [];
                                        reader.int32s(message.features);
                                        continue;
                                    }
                                    if (wireType !== 0)
                                        break;
                                    if (!(message.features && message.features.length))
                                        message.features = [];
                                    message.features.push(reader.int32());
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

                    return IntList;
                })();

                processor.LongList = (function() {

                    /**
                     * Properties of a LongList.
                     * @typedef {Object} com.alibaba.pairec.processor.LongList.$Properties
                     * @property {Array.<number|Long>|null} [features] LongList features
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */

                    /**
                     * Properties of a LongList.
                     * @memberof com.alibaba.pairec.processor
                     * @interface ILongList
                     * @augments com.alibaba.pairec.processor.LongList.$Properties
                     * @deprecated Use com.alibaba.pairec.processor.LongList.$Properties instead.
                     */

                    /**
                     * Shape of a LongList.
                     * @typedef {com.alibaba.pairec.processor.LongList.$Properties} com.alibaba.pairec.processor.LongList.$Shape
                     */

                    /**
                     * Constructs a new LongList.
                     * @memberof com.alibaba.pairec.processor
                     * @classdesc Represents a LongList.
                     * @constructor
                     * @param {com.alibaba.pairec.processor.LongList.$Properties=} [properties] Properties to set
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */
                    const LongList = function (properties) {
                        this.features = [];
                        if (properties)
                            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                    this[keys[i]] = properties[keys[i]];
                    };

                    /**
                     * LongList features.
                     * @member {Array.<number|Long>} features
                     * @memberof com.alibaba.pairec.processor.LongList
                     * @instance
                     */
                    LongList.prototype.features = $util.emptyArray;

                    /**
                     * Creates a new LongList instance using the specified properties.
                     * @function create
                     * @memberof com.alibaba.pairec.processor.LongList
                     * @static
                     * @param {com.alibaba.pairec.processor.LongList.$Properties=} [properties] Properties to set
                     * @returns {com.alibaba.pairec.processor.LongList} LongList instance
                     * @type {{
                     *   (properties: com.alibaba.pairec.processor.LongList.$Shape): com.alibaba.pairec.processor.LongList & com.alibaba.pairec.processor.LongList.$Shape;
                     *   (properties?: com.alibaba.pairec.processor.LongList.$Properties): com.alibaba.pairec.processor.LongList;
                     * }}
                     */
                    LongList.create = function(properties) {
                        return new LongList(properties);
                    };

                    /**
                     * Encodes the specified LongList message. Does not implicitly {@link com.alibaba.pairec.processor.LongList.verify|verify} messages.
                     * @function encode
                     * @memberof com.alibaba.pairec.processor.LongList
                     * @static
                     * @param {com.alibaba.pairec.processor.LongList.$Properties} message LongList message or plain object to encode
                     * @param {$protobuf.Writer} [writer] Writer to encode to
                     * @returns {$protobuf.Writer} Writer
                     */
                    LongList.encode = function (message, writer, _depth) {
                        if (!writer)
                            writer = $Writer.create();
                        if (_depth === $undefined)
                            _depth = 0;
                        if (_depth > $util.recursionLimit)
                            throw $Error("max depth exceeded");
                        if (message.features != null && message.features.length)
                            writer.uint32(/* id 1, wireType 2 =*/10).int64s(message.features);
                        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                            for (let i = 0; i < message.$unknowns.length; ++i)
                                writer.raw(message.$unknowns[i]);
                        return writer;
                    };

                    /**
                     * Decodes a LongList message from the specified reader or buffer.
                     * @function decode
                     * @memberof com.alibaba.pairec.processor.LongList
                     * @static
                     * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                     * @param {number} [length] Message length if known beforehand
                     * @returns {com.alibaba.pairec.processor.LongList & com.alibaba.pairec.processor.LongList.$Shape} LongList
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    LongList.decode = function (reader, length, _end, _depth, _target) {
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
                        message = _target || new $root.com.alibaba.pairec.processor.LongList();
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
                                        if (!(message.features && message.features.length))
                                            message.features = [];
                                        reader.int64s(message.features);
                                        continue;
                                    }
                                    if (wireType !== 0)
                                        break;
                                    if (!(message.features && message.features.length))
                                        message.features = [];
                                    message.features.push(reader.int64());
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

                    return LongList;
                })();

                processor.FloatList = (function() {

                    /**
                     * Properties of a FloatList.
                     * @typedef {Object} com.alibaba.pairec.processor.FloatList.$Properties
                     * @property {Array.<number>|null} [features] FloatList features
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */

                    /**
                     * Properties of a FloatList.
                     * @memberof com.alibaba.pairec.processor
                     * @interface IFloatList
                     * @augments com.alibaba.pairec.processor.FloatList.$Properties
                     * @deprecated Use com.alibaba.pairec.processor.FloatList.$Properties instead.
                     */

                    /**
                     * Shape of a FloatList.
                     * @typedef {com.alibaba.pairec.processor.FloatList.$Properties} com.alibaba.pairec.processor.FloatList.$Shape
                     */

                    /**
                     * Constructs a new FloatList.
                     * @memberof com.alibaba.pairec.processor
                     * @classdesc Represents a FloatList.
                     * @constructor
                     * @param {com.alibaba.pairec.processor.FloatList.$Properties=} [properties] Properties to set
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */
                    const FloatList = function (properties) {
                        this.features = [];
                        if (properties)
                            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                    this[keys[i]] = properties[keys[i]];
                    };

                    /**
                     * FloatList features.
                     * @member {Array.<number>} features
                     * @memberof com.alibaba.pairec.processor.FloatList
                     * @instance
                     */
                    FloatList.prototype.features = $util.emptyArray;

                    /**
                     * Creates a new FloatList instance using the specified properties.
                     * @function create
                     * @memberof com.alibaba.pairec.processor.FloatList
                     * @static
                     * @param {com.alibaba.pairec.processor.FloatList.$Properties=} [properties] Properties to set
                     * @returns {com.alibaba.pairec.processor.FloatList} FloatList instance
                     * @type {{
                     *   (properties: com.alibaba.pairec.processor.FloatList.$Shape): com.alibaba.pairec.processor.FloatList & com.alibaba.pairec.processor.FloatList.$Shape;
                     *   (properties?: com.alibaba.pairec.processor.FloatList.$Properties): com.alibaba.pairec.processor.FloatList;
                     * }}
                     */
                    FloatList.create = function(properties) {
                        return new FloatList(properties);
                    };

                    /**
                     * Encodes the specified FloatList message. Does not implicitly {@link com.alibaba.pairec.processor.FloatList.verify|verify} messages.
                     * @function encode
                     * @memberof com.alibaba.pairec.processor.FloatList
                     * @static
                     * @param {com.alibaba.pairec.processor.FloatList.$Properties} message FloatList message or plain object to encode
                     * @param {$protobuf.Writer} [writer] Writer to encode to
                     * @returns {$protobuf.Writer} Writer
                     */
                    FloatList.encode = function (message, writer, _depth) {
                        if (!writer)
                            writer = $Writer.create();
                        if (_depth === $undefined)
                            _depth = 0;
                        if (_depth > $util.recursionLimit)
                            throw $Error("max depth exceeded");
                        if (message.features != null && message.features.length)
                            writer.uint32(/* id 1, wireType 2 =*/10).floats(message.features);
                        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                            for (let i = 0; i < message.$unknowns.length; ++i)
                                writer.raw(message.$unknowns[i]);
                        return writer;
                    };

                    /**
                     * Decodes a FloatList message from the specified reader or buffer.
                     * @function decode
                     * @memberof com.alibaba.pairec.processor.FloatList
                     * @static
                     * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                     * @param {number} [length] Message length if known beforehand
                     * @returns {com.alibaba.pairec.processor.FloatList & com.alibaba.pairec.processor.FloatList.$Shape} FloatList
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    FloatList.decode = function (reader, length, _end, _depth, _target) {
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
                        message = _target || new $root.com.alibaba.pairec.processor.FloatList();
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
                                        if (!(message.features && message.features.length))
                                            message.features = [];
                                        reader.floats(message.features);
                                        continue;
                                    }
                                    if (wireType !== 5)
                                        break;
                                    if (!(message.features && message.features.length))
                                        message.features = [];
                                    message.features.push(reader.float());
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

                    return FloatList;
                })();

                processor.DoubleList = (function() {

                    /**
                     * Properties of a DoubleList.
                     * @typedef {Object} com.alibaba.pairec.processor.DoubleList.$Properties
                     * @property {Array.<number>|null} [features] DoubleList features
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */

                    /**
                     * Properties of a DoubleList.
                     * @memberof com.alibaba.pairec.processor
                     * @interface IDoubleList
                     * @augments com.alibaba.pairec.processor.DoubleList.$Properties
                     * @deprecated Use com.alibaba.pairec.processor.DoubleList.$Properties instead.
                     */

                    /**
                     * Shape of a DoubleList.
                     * @typedef {com.alibaba.pairec.processor.DoubleList.$Properties} com.alibaba.pairec.processor.DoubleList.$Shape
                     */

                    /**
                     * Constructs a new DoubleList.
                     * @memberof com.alibaba.pairec.processor
                     * @classdesc Represents a DoubleList.
                     * @constructor
                     * @param {com.alibaba.pairec.processor.DoubleList.$Properties=} [properties] Properties to set
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */
                    const DoubleList = function (properties) {
                        this.features = [];
                        if (properties)
                            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                    this[keys[i]] = properties[keys[i]];
                    };

                    /**
                     * DoubleList features.
                     * @member {Array.<number>} features
                     * @memberof com.alibaba.pairec.processor.DoubleList
                     * @instance
                     */
                    DoubleList.prototype.features = $util.emptyArray;

                    /**
                     * Creates a new DoubleList instance using the specified properties.
                     * @function create
                     * @memberof com.alibaba.pairec.processor.DoubleList
                     * @static
                     * @param {com.alibaba.pairec.processor.DoubleList.$Properties=} [properties] Properties to set
                     * @returns {com.alibaba.pairec.processor.DoubleList} DoubleList instance
                     * @type {{
                     *   (properties: com.alibaba.pairec.processor.DoubleList.$Shape): com.alibaba.pairec.processor.DoubleList & com.alibaba.pairec.processor.DoubleList.$Shape;
                     *   (properties?: com.alibaba.pairec.processor.DoubleList.$Properties): com.alibaba.pairec.processor.DoubleList;
                     * }}
                     */
                    DoubleList.create = function(properties) {
                        return new DoubleList(properties);
                    };

                    /**
                     * Encodes the specified DoubleList message. Does not implicitly {@link com.alibaba.pairec.processor.DoubleList.verify|verify} messages.
                     * @function encode
                     * @memberof com.alibaba.pairec.processor.DoubleList
                     * @static
                     * @param {com.alibaba.pairec.processor.DoubleList.$Properties} message DoubleList message or plain object to encode
                     * @param {$protobuf.Writer} [writer] Writer to encode to
                     * @returns {$protobuf.Writer} Writer
                     */
                    DoubleList.encode = function (message, writer, _depth) {
                        if (!writer)
                            writer = $Writer.create();
                        if (_depth === $undefined)
                            _depth = 0;
                        if (_depth > $util.recursionLimit)
                            throw $Error("max depth exceeded");
                        if (message.features != null && message.features.length)
                            writer.uint32(/* id 1, wireType 2 =*/10).doubles(message.features);
                        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                            for (let i = 0; i < message.$unknowns.length; ++i)
                                writer.raw(message.$unknowns[i]);
                        return writer;
                    };

                    /**
                     * Decodes a DoubleList message from the specified reader or buffer.
                     * @function decode
                     * @memberof com.alibaba.pairec.processor.DoubleList
                     * @static
                     * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                     * @param {number} [length] Message length if known beforehand
                     * @returns {com.alibaba.pairec.processor.DoubleList & com.alibaba.pairec.processor.DoubleList.$Shape} DoubleList
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    DoubleList.decode = function (reader, length, _end, _depth, _target) {
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
                        message = _target || new $root.com.alibaba.pairec.processor.DoubleList();
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
                                        if (!(message.features && message.features.length))
                                            message.features = [];
                                        reader.doubles(message.features);
                                        continue;
                                    }
                                    if (wireType !== 1)
                                        break;
                                    if (!(message.features && message.features.length))
                                        message.features = [];
                                    message.features.push(reader.double());
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

                    return DoubleList;
                })();

                processor.StringList = (function() {

                    /**
                     * Properties of a StringList.
                     * @typedef {Object} com.alibaba.pairec.processor.StringList.$Properties
                     * @property {Array.<string>|null} [features] StringList features
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */

                    /**
                     * Properties of a StringList.
                     * @memberof com.alibaba.pairec.processor
                     * @interface IStringList
                     * @augments com.alibaba.pairec.processor.StringList.$Properties
                     * @deprecated Use com.alibaba.pairec.processor.StringList.$Properties instead.
                     */

                    /**
                     * Shape of a StringList.
                     * @typedef {com.alibaba.pairec.processor.StringList.$Properties} com.alibaba.pairec.processor.StringList.$Shape
                     */

                    /**
                     * Constructs a new StringList.
                     * @memberof com.alibaba.pairec.processor
                     * @classdesc Represents a StringList.
                     * @constructor
                     * @param {com.alibaba.pairec.processor.StringList.$Properties=} [properties] Properties to set
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */
                    const StringList = function (properties) {
                        this.features = [];
                        if (properties)
                            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                    this[keys[i]] = properties[keys[i]];
                    };

                    /**
                     * StringList features.
                     * @member {Array.<string>} features
                     * @memberof com.alibaba.pairec.processor.StringList
                     * @instance
                     */
                    StringList.prototype.features = $util.emptyArray;

                    /**
                     * Creates a new StringList instance using the specified properties.
                     * @function create
                     * @memberof com.alibaba.pairec.processor.StringList
                     * @static
                     * @param {com.alibaba.pairec.processor.StringList.$Properties=} [properties] Properties to set
                     * @returns {com.alibaba.pairec.processor.StringList} StringList instance
                     * @type {{
                     *   (properties: com.alibaba.pairec.processor.StringList.$Shape): com.alibaba.pairec.processor.StringList & com.alibaba.pairec.processor.StringList.$Shape;
                     *   (properties?: com.alibaba.pairec.processor.StringList.$Properties): com.alibaba.pairec.processor.StringList;
                     * }}
                     */
                    StringList.create = function(properties) {
                        return new StringList(properties);
                    };

                    /**
                     * Encodes the specified StringList message. Does not implicitly {@link com.alibaba.pairec.processor.StringList.verify|verify} messages.
                     * @function encode
                     * @memberof com.alibaba.pairec.processor.StringList
                     * @static
                     * @param {com.alibaba.pairec.processor.StringList.$Properties} message StringList message or plain object to encode
                     * @param {$protobuf.Writer} [writer] Writer to encode to
                     * @returns {$protobuf.Writer} Writer
                     */
                    StringList.encode = function (message, writer, _depth) {
                        if (!writer)
                            writer = $Writer.create();
                        if (_depth === $undefined)
                            _depth = 0;
                        if (_depth > $util.recursionLimit)
                            throw $Error("max depth exceeded");
                        if (message.features != null && message.features.length)
                            for (let i = 0; i < message.features.length; ++i)
                                writer.uint32(/* id 1, wireType 2 =*/10).string(message.features[i]);
                        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                            for (let i = 0; i < message.$unknowns.length; ++i)
                                writer.raw(message.$unknowns[i]);
                        return writer;
                    };

                    /**
                     * Decodes a StringList message from the specified reader or buffer.
                     * @function decode
                     * @memberof com.alibaba.pairec.processor.StringList
                     * @static
                     * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                     * @param {number} [length] Message length if known beforehand
                     * @returns {com.alibaba.pairec.processor.StringList & com.alibaba.pairec.processor.StringList.$Shape} StringList
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    StringList.decode = function (reader, length, _end, _depth, _target) {
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
                        message = _target || new $root.com.alibaba.pairec.processor.StringList();
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
                                    if (!(message.features && message.features.length))
                                        message.features = [];
                                    message.features.push(reader.stringVerify());
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

                    return StringList;
                })();

                processor.IntLists = (function() {

                    /**
                     * Properties of an IntLists.
                     * @typedef {Object} com.alibaba.pairec.processor.IntLists.$Properties
                     * @property {Array.<com.alibaba.pairec.processor.IntList.$Properties>|null} [lists] IntLists lists
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */

                    /**
                     * Properties of an IntLists.
                     * @memberof com.alibaba.pairec.processor
                     * @interface IIntLists
                     * @augments com.alibaba.pairec.processor.IntLists.$Properties
                     * @deprecated Use com.alibaba.pairec.processor.IntLists.$Properties instead.
                     */

                    /**
                     * Shape of an IntLists.
                     * @typedef {com.alibaba.pairec.processor.IntLists.$Properties} com.alibaba.pairec.processor.IntLists.$Shape
                     */

                    /**
                     * Constructs a new IntLists.
                     * @memberof com.alibaba.pairec.processor
                     * @classdesc Represents an IntLists.
                     * @constructor
                     * @param {com.alibaba.pairec.processor.IntLists.$Properties=} [properties] Properties to set
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */
                    const IntLists = function (properties) {
                        this.lists = [];
                        if (properties)
                            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                    this[keys[i]] = properties[keys[i]];
                    };

                    /**
                     * IntLists lists.
                     * @member {Array.<com.alibaba.pairec.processor.IntList.$Properties>} lists
                     * @memberof com.alibaba.pairec.processor.IntLists
                     * @instance
                     */
                    IntLists.prototype.lists = $util.emptyArray;

                    /**
                     * Creates a new IntLists instance using the specified properties.
                     * @function create
                     * @memberof com.alibaba.pairec.processor.IntLists
                     * @static
                     * @param {com.alibaba.pairec.processor.IntLists.$Properties=} [properties] Properties to set
                     * @returns {com.alibaba.pairec.processor.IntLists} IntLists instance
                     * @type {{
                     *   (properties: com.alibaba.pairec.processor.IntLists.$Shape): com.alibaba.pairec.processor.IntLists & com.alibaba.pairec.processor.IntLists.$Shape;
                     *   (properties?: com.alibaba.pairec.processor.IntLists.$Properties): com.alibaba.pairec.processor.IntLists;
                     * }}
                     */
                    IntLists.create = function(properties) {
                        return new IntLists(properties);
                    };

                    /**
                     * Encodes the specified IntLists message. Does not implicitly {@link com.alibaba.pairec.processor.IntLists.verify|verify} messages.
                     * @function encode
                     * @memberof com.alibaba.pairec.processor.IntLists
                     * @static
                     * @param {com.alibaba.pairec.processor.IntLists.$Properties} message IntLists message or plain object to encode
                     * @param {$protobuf.Writer} [writer] Writer to encode to
                     * @returns {$protobuf.Writer} Writer
                     */
                    IntLists.encode = function (message, writer, _depth) {
                        if (!writer)
                            writer = $Writer.create();
                        if (_depth === $undefined)
                            _depth = 0;
                        if (_depth > $util.recursionLimit)
                            throw $Error("max depth exceeded");
                        if (message.lists != null && message.lists.length)
                            for (let i = 0; i < message.lists.length; ++i)
                                $root.com.alibaba.pairec.processor.IntList.encode(message.lists[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                            for (let i = 0; i < message.$unknowns.length; ++i)
                                writer.raw(message.$unknowns[i]);
                        return writer;
                    };

                    /**
                     * Decodes an IntLists message from the specified reader or buffer.
                     * @function decode
                     * @memberof com.alibaba.pairec.processor.IntLists
                     * @static
                     * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                     * @param {number} [length] Message length if known beforehand
                     * @returns {com.alibaba.pairec.processor.IntLists & com.alibaba.pairec.processor.IntLists.$Shape} IntLists
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    IntLists.decode = function (reader, length, _end, _depth, _target) {
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
                        message = _target || new $root.com.alibaba.pairec.processor.IntLists();
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
                                    if (!(message.lists && message.lists.length))
                                        message.lists = [];
                                    message.lists.push($root.com.alibaba.pairec.processor.IntList.decode(reader, reader.size(), $undefined, _depth + 1));
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

                    return IntLists;
                })();

                processor.LongLists = (function() {

                    /**
                     * Properties of a LongLists.
                     * @typedef {Object} com.alibaba.pairec.processor.LongLists.$Properties
                     * @property {Array.<com.alibaba.pairec.processor.LongList.$Properties>|null} [lists] LongLists lists
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */

                    /**
                     * Properties of a LongLists.
                     * @memberof com.alibaba.pairec.processor
                     * @interface ILongLists
                     * @augments com.alibaba.pairec.processor.LongLists.$Properties
                     * @deprecated Use com.alibaba.pairec.processor.LongLists.$Properties instead.
                     */

                    /**
                     * Shape of a LongLists.
                     * @typedef {com.alibaba.pairec.processor.LongLists.$Properties} com.alibaba.pairec.processor.LongLists.$Shape
                     */

                    /**
                     * Constructs a new LongLists.
                     * @memberof com.alibaba.pairec.processor
                     * @classdesc Represents a LongLists.
                     * @constructor
                     * @param {com.alibaba.pairec.processor.LongLists.$Properties=} [properties] Properties to set
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */
                    const LongLists = function (properties) {
                        this.lists = [];
                        if (properties)
                            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                    this[keys[i]] = properties[keys[i]];
                    };

                    /**
                     * LongLists lists.
                     * @member {Array.<com.alibaba.pairec.processor.LongList.$Properties>} lists
                     * @memberof com.alibaba.pairec.processor.LongLists
                     * @instance
                     */
                    LongLists.prototype.lists = $util.emptyArray;

                    /**
                     * Creates a new LongLists instance using the specified properties.
                     * @function create
                     * @memberof com.alibaba.pairec.processor.LongLists
                     * @static
                     * @param {com.alibaba.pairec.processor.LongLists.$Properties=} [properties] Properties to set
                     * @returns {com.alibaba.pairec.processor.LongLists} LongLists instance
                     * @type {{
                     *   (properties: com.alibaba.pairec.processor.LongLists.$Shape): com.alibaba.pairec.processor.LongLists & com.alibaba.pairec.processor.LongLists.$Shape;
                     *   (properties?: com.alibaba.pairec.processor.LongLists.$Properties): com.alibaba.pairec.processor.LongLists;
                     * }}
                     */
                    LongLists.create = function(properties) {
                        return new LongLists(properties);
                    };

                    /**
                     * Encodes the specified LongLists message. Does not implicitly {@link com.alibaba.pairec.processor.LongLists.verify|verify} messages.
                     * @function encode
                     * @memberof com.alibaba.pairec.processor.LongLists
                     * @static
                     * @param {com.alibaba.pairec.processor.LongLists.$Properties} message LongLists message or plain object to encode
                     * @param {$protobuf.Writer} [writer] Writer to encode to
                     * @returns {$protobuf.Writer} Writer
                     */
                    LongLists.encode = function (message, writer, _depth) {
                        if (!writer)
                            writer = $Writer.create();
                        if (_depth === $undefined)
                            _depth = 0;
                        if (_depth > $util.recursionLimit)
                            throw $Error("max depth exceeded");
                        if (message.lists != null && message.lists.length)
                            for (let i = 0; i < message.lists.length; ++i)
                                $root.com.alibaba.pairec.processor.LongList.encode(message.lists[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                            for (let i = 0; i < message.$unknowns.length; ++i)
                                writer.raw(message.$unknowns[i]);
                        return writer;
                    };

                    /**
                     * Decodes a LongLists message from the specified reader or buffer.
                     * @function decode
                     * @memberof com.alibaba.pairec.processor.LongLists
                     * @static
                     * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                     * @param {number} [length] Message length if known beforehand
                     * @returns {com.alibaba.pairec.processor.LongLists & com.alibaba.pairec.processor.LongLists.$Shape} LongLists
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    LongLists.decode = function (reader, length, _end, _depth, _target) {
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
                        message = _target || new $root.com.alibaba.pairec.processor.LongLists();
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
                                    if (!(message.lists && message.lists.length))
                                        message.lists = [];
                                    message.lists.push($root.com.alibaba.pairec.processor.LongList.decode(reader, reader.size(), $undefined, _depth + 1));
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

                    return LongLists;
                })();

                processor.FloatLists = (function() {

                    /**
                     * Properties of a FloatLists.
                     * @typedef {Object} com.alibaba.pairec.processor.FloatLists.$Properties
                     * @property {Array.<com.alibaba.pairec.processor.FloatList.$Properties>|null} [lists] FloatLists lists
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */

                    /**
                     * Properties of a FloatLists.
                     * @memberof com.alibaba.pairec.processor
                     * @interface IFloatLists
                     * @augments com.alibaba.pairec.processor.FloatLists.$Properties
                     * @deprecated Use com.alibaba.pairec.processor.FloatLists.$Properties instead.
                     */

                    /**
                     * Shape of a FloatLists.
                     * @typedef {com.alibaba.pairec.processor.FloatLists.$Properties} com.alibaba.pairec.processor.FloatLists.$Shape
                     */

                    /**
                     * Constructs a new FloatLists.
                     * @memberof com.alibaba.pairec.processor
                     * @classdesc Represents a FloatLists.
                     * @constructor
                     * @param {com.alibaba.pairec.processor.FloatLists.$Properties=} [properties] Properties to set
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */
                    const FloatLists = function (properties) {
                        this.lists = [];
                        if (properties)
                            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                    this[keys[i]] = properties[keys[i]];
                    };

                    /**
                     * FloatLists lists.
                     * @member {Array.<com.alibaba.pairec.processor.FloatList.$Properties>} lists
                     * @memberof com.alibaba.pairec.processor.FloatLists
                     * @instance
                     */
                    FloatLists.prototype.lists = $util.emptyArray;

                    /**
                     * Creates a new FloatLists instance using the specified properties.
                     * @function create
                     * @memberof com.alibaba.pairec.processor.FloatLists
                     * @static
                     * @param {com.alibaba.pairec.processor.FloatLists.$Properties=} [properties] Properties to set
                     * @returns {com.alibaba.pairec.processor.FloatLists} FloatLists instance
                     * @type {{
                     *   (properties: com.alibaba.pairec.processor.FloatLists.$Shape): com.alibaba.pairec.processor.FloatLists & com.alibaba.pairec.processor.FloatLists.$Shape;
                     *   (properties?: com.alibaba.pairec.processor.FloatLists.$Properties): com.alibaba.pairec.processor.FloatLists;
                     * }}
                     */
                    FloatLists.create = function(properties) {
                        return new FloatLists(properties);
                    };

                    /**
                     * Encodes the specified FloatLists message. Does not implicitly {@link com.alibaba.pairec.processor.FloatLists.verify|verify} messages.
                     * @function encode
                     * @memberof com.alibaba.pairec.processor.FloatLists
                     * @static
                     * @param {com.alibaba.pairec.processor.FloatLists.$Properties} message FloatLists message or plain object to encode
                     * @param {$protobuf.Writer} [writer] Writer to encode to
                     * @returns {$protobuf.Writer} Writer
                     */
                    FloatLists.encode = function (message, writer, _depth) {
                        if (!writer)
                            writer = $Writer.create();
                        if (_depth === $undefined)
                            _depth = 0;
                        if (_depth > $util.recursionLimit)
                            throw $Error("max depth exceeded");
                        if (message.lists != null && message.lists.length)
                            for (let i = 0; i < message.lists.length; ++i)
                                $root.com.alibaba.pairec.processor.FloatList.encode(message.lists[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                            for (let i = 0; i < message.$unknowns.length; ++i)
                                writer.raw(message.$unknowns[i]);
                        return writer;
                    };

                    /**
                     * Decodes a FloatLists message from the specified reader or buffer.
                     * @function decode
                     * @memberof com.alibaba.pairec.processor.FloatLists
                     * @static
                     * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                     * @param {number} [length] Message length if known beforehand
                     * @returns {com.alibaba.pairec.processor.FloatLists & com.alibaba.pairec.processor.FloatLists.$Shape} FloatLists
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    FloatLists.decode = function (reader, length, _end, _depth, _target) {
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
                        message = _target || new $root.com.alibaba.pairec.processor.FloatLists();
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
                                    if (!(message.lists && message.lists.length))
                                        message.lists = [];
                                    message.lists.push($root.com.alibaba.pairec.processor.FloatList.decode(reader, reader.size(), $undefined, _depth + 1));
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

                    return FloatLists;
                })();

                processor.DoubleLists = (function() {

                    /**
                     * Properties of a DoubleLists.
                     * @typedef {Object} com.alibaba.pairec.processor.DoubleLists.$Properties
                     * @property {Array.<com.alibaba.pairec.processor.DoubleList.$Properties>|null} [lists] DoubleLists lists
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */

                    /**
                     * Properties of a DoubleLists.
                     * @memberof com.alibaba.pairec.processor
                     * @interface IDoubleLists
                     * @augments com.alibaba.pairec.processor.DoubleLists.$Properties
                     * @deprecated Use com.alibaba.pairec.processor.DoubleLists.$Properties instead.
                     */

                    /**
                     * Shape of a DoubleLists.
                     * @typedef {com.alibaba.pairec.processor.DoubleLists.$Properties} com.alibaba.pairec.processor.DoubleLists.$Shape
                     */

                    /**
                     * Constructs a new DoubleLists.
                     * @memberof com.alibaba.pairec.processor
                     * @classdesc Represents a DoubleLists.
                     * @constructor
                     * @param {com.alibaba.pairec.processor.DoubleLists.$Properties=} [properties] Properties to set
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */
                    const DoubleLists = function (properties) {
                        this.lists = [];
                        if (properties)
                            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                    this[keys[i]] = properties[keys[i]];
                    };

                    /**
                     * DoubleLists lists.
                     * @member {Array.<com.alibaba.pairec.processor.DoubleList.$Properties>} lists
                     * @memberof com.alibaba.pairec.processor.DoubleLists
                     * @instance
                     */
                    DoubleLists.prototype.lists = $util.emptyArray;

                    /**
                     * Creates a new DoubleLists instance using the specified properties.
                     * @function create
                     * @memberof com.alibaba.pairec.processor.DoubleLists
                     * @static
                     * @param {com.alibaba.pairec.processor.DoubleLists.$Properties=} [properties] Properties to set
                     * @returns {com.alibaba.pairec.processor.DoubleLists} DoubleLists instance
                     * @type {{
                     *   (properties: com.alibaba.pairec.processor.DoubleLists.$Shape): com.alibaba.pairec.processor.DoubleLists & com.alibaba.pairec.processor.DoubleLists.$Shape;
                     *   (properties?: com.alibaba.pairec.processor.DoubleLists.$Properties): com.alibaba.pairec.processor.DoubleLists;
                     * }}
                     */
                    DoubleLists.create = function(properties) {
                        return new DoubleLists(properties);
                    };

                    /**
                     * Encodes the specified DoubleLists message. Does not implicitly {@link com.alibaba.pairec.processor.DoubleLists.verify|verify} messages.
                     * @function encode
                     * @memberof com.alibaba.pairec.processor.DoubleLists
                     * @static
                     * @param {com.alibaba.pairec.processor.DoubleLists.$Properties} message DoubleLists message or plain object to encode
                     * @param {$protobuf.Writer} [writer] Writer to encode to
                     * @returns {$protobuf.Writer} Writer
                     */
                    DoubleLists.encode = function (message, writer, _depth) {
                        if (!writer)
                            writer = $Writer.create();
                        if (_depth === $undefined)
                            _depth = 0;
                        if (_depth > $util.recursionLimit)
                            throw $Error("max depth exceeded");
                        if (message.lists != null && message.lists.length)
                            for (let i = 0; i < message.lists.length; ++i)
                                $root.com.alibaba.pairec.processor.DoubleList.encode(message.lists[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                            for (let i = 0; i < message.$unknowns.length; ++i)
                                writer.raw(message.$unknowns[i]);
                        return writer;
                    };

                    /**
                     * Decodes a DoubleLists message from the specified reader or buffer.
                     * @function decode
                     * @memberof com.alibaba.pairec.processor.DoubleLists
                     * @static
                     * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                     * @param {number} [length] Message length if known beforehand
                     * @returns {com.alibaba.pairec.processor.DoubleLists & com.alibaba.pairec.processor.DoubleLists.$Shape} DoubleLists
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    DoubleLists.decode = function (reader, length, _end, _depth, _target) {
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
                        message = _target || new $root.com.alibaba.pairec.processor.DoubleLists();
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
                                    if (!(message.lists && message.lists.length))
                                        message.lists = [];
                                    message.lists.push($root.com.alibaba.pairec.processor.DoubleList.decode(reader, reader.size(), $undefined, _depth + 1));
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

                    return DoubleLists;
                })();

                processor.StringLists = (function() {

                    /**
                     * Properties of a StringLists.
                     * @typedef {Object} com.alibaba.pairec.processor.StringLists.$Properties
                     * @property {Array.<com.alibaba.pairec.processor.StringList.$Properties>|null} [lists] StringLists lists
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */

                    /**
                     * Properties of a StringLists.
                     * @memberof com.alibaba.pairec.processor
                     * @interface IStringLists
                     * @augments com.alibaba.pairec.processor.StringLists.$Properties
                     * @deprecated Use com.alibaba.pairec.processor.StringLists.$Properties instead.
                     */

                    /**
                     * Shape of a StringLists.
                     * @typedef {com.alibaba.pairec.processor.StringLists.$Properties} com.alibaba.pairec.processor.StringLists.$Shape
                     */

                    /**
                     * Constructs a new StringLists.
                     * @memberof com.alibaba.pairec.processor
                     * @classdesc Represents a StringLists.
                     * @constructor
                     * @param {com.alibaba.pairec.processor.StringLists.$Properties=} [properties] Properties to set
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */
                    const StringLists = function (properties) {
                        this.lists = [];
                        if (properties)
                            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                    this[keys[i]] = properties[keys[i]];
                    };

                    /**
                     * StringLists lists.
                     * @member {Array.<com.alibaba.pairec.processor.StringList.$Properties>} lists
                     * @memberof com.alibaba.pairec.processor.StringLists
                     * @instance
                     */
                    StringLists.prototype.lists = $util.emptyArray;

                    /**
                     * Creates a new StringLists instance using the specified properties.
                     * @function create
                     * @memberof com.alibaba.pairec.processor.StringLists
                     * @static
                     * @param {com.alibaba.pairec.processor.StringLists.$Properties=} [properties] Properties to set
                     * @returns {com.alibaba.pairec.processor.StringLists} StringLists instance
                     * @type {{
                     *   (properties: com.alibaba.pairec.processor.StringLists.$Shape): com.alibaba.pairec.processor.StringLists & com.alibaba.pairec.processor.StringLists.$Shape;
                     *   (properties?: com.alibaba.pairec.processor.StringLists.$Properties): com.alibaba.pairec.processor.StringLists;
                     * }}
                     */
                    StringLists.create = function(properties) {
                        return new StringLists(properties);
                    };

                    /**
                     * Encodes the specified StringLists message. Does not implicitly {@link com.alibaba.pairec.processor.StringLists.verify|verify} messages.
                     * @function encode
                     * @memberof com.alibaba.pairec.processor.StringLists
                     * @static
                     * @param {com.alibaba.pairec.processor.StringLists.$Properties} message StringLists message or plain object to encode
                     * @param {$protobuf.Writer} [writer] Writer to encode to
                     * @returns {$protobuf.Writer} Writer
                     */
                    StringLists.encode = function (message, writer, _depth) {
                        if (!writer)
                            writer = $Writer.create();
                        if (_depth === $undefined)
                            _depth = 0;
                        if (_depth > $util.recursionLimit)
                            throw $Error("max depth exceeded");
                        if (message.lists != null && message.lists.length)
                            for (let i = 0; i < message.lists.length; ++i)
                                $root.com.alibaba.pairec.processor.StringList.encode(message.lists[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                            for (let i = 0; i < message.$unknowns.length; ++i)
                                writer.raw(message.$unknowns[i]);
                        return writer;
                    };

                    /**
                     * Decodes a StringLists message from the specified reader or buffer.
                     * @function decode
                     * @memberof com.alibaba.pairec.processor.StringLists
                     * @static
                     * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                     * @param {number} [length] Message length if known beforehand
                     * @returns {com.alibaba.pairec.processor.StringLists & com.alibaba.pairec.processor.StringLists.$Shape} StringLists
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    StringLists.decode = function (reader, length, _end, _depth, _target) {
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
                        message = _target || new $root.com.alibaba.pairec.processor.StringLists();
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
                                    if (!(message.lists && message.lists.length))
                                        message.lists = [];
                                    message.lists.push($root.com.alibaba.pairec.processor.StringList.decode(reader, reader.size(), $undefined, _depth + 1));
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

                    return StringLists;
                })();

                processor.PBFeature = (function() {

                    /**
                     * Properties of a PBFeature.
                     * @typedef {Object} com.alibaba.pairec.processor.PBFeature.$Properties
                     * @property {number|null} [int_feature] PBFeature int_feature
                     * @property {number|Long|null} [long_feature] PBFeature long_feature
                     * @property {string|null} [string_feature] PBFeature string_feature
                     * @property {number|null} [float_feature] PBFeature float_feature
                     * @property {number|null} [double_feature] PBFeature double_feature
                     * @property {com.alibaba.pairec.processor.LongStringMap.$Properties|null} [long_string_map] PBFeature long_string_map
                     * @property {com.alibaba.pairec.processor.LongIntMap.$Properties|null} [long_int_map] PBFeature long_int_map
                     * @property {com.alibaba.pairec.processor.LongLongMap.$Properties|null} [long_long_map] PBFeature long_long_map
                     * @property {com.alibaba.pairec.processor.LongFloatMap.$Properties|null} [long_float_map] PBFeature long_float_map
                     * @property {com.alibaba.pairec.processor.LongDoubleMap.$Properties|null} [long_double_map] PBFeature long_double_map
                     * @property {com.alibaba.pairec.processor.StringStringMap.$Properties|null} [string_string_map] PBFeature string_string_map
                     * @property {com.alibaba.pairec.processor.StringIntMap.$Properties|null} [string_int_map] PBFeature string_int_map
                     * @property {com.alibaba.pairec.processor.StringLongMap.$Properties|null} [string_long_map] PBFeature string_long_map
                     * @property {com.alibaba.pairec.processor.StringFloatMap.$Properties|null} [string_float_map] PBFeature string_float_map
                     * @property {com.alibaba.pairec.processor.StringDoubleMap.$Properties|null} [string_double_map] PBFeature string_double_map
                     * @property {com.alibaba.pairec.processor.IntStringMap.$Properties|null} [int_string_map] PBFeature int_string_map
                     * @property {com.alibaba.pairec.processor.IntIntMap.$Properties|null} [int_int_map] PBFeature int_int_map
                     * @property {com.alibaba.pairec.processor.IntLongMap.$Properties|null} [int_long_map] PBFeature int_long_map
                     * @property {com.alibaba.pairec.processor.IntFloatMap.$Properties|null} [int_float_map] PBFeature int_float_map
                     * @property {com.alibaba.pairec.processor.IntDoubleMap.$Properties|null} [int_double_map] PBFeature int_double_map
                     * @property {com.alibaba.pairec.processor.IntList.$Properties|null} [int_list] PBFeature int_list
                     * @property {com.alibaba.pairec.processor.LongList.$Properties|null} [long_list] PBFeature long_list
                     * @property {com.alibaba.pairec.processor.StringList.$Properties|null} [string_list] PBFeature string_list
                     * @property {com.alibaba.pairec.processor.FloatList.$Properties|null} [float_list] PBFeature float_list
                     * @property {com.alibaba.pairec.processor.DoubleList.$Properties|null} [double_list] PBFeature double_list
                     * @property {com.alibaba.pairec.processor.IntLists.$Properties|null} [int_lists] PBFeature int_lists
                     * @property {com.alibaba.pairec.processor.LongLists.$Properties|null} [long_lists] PBFeature long_lists
                     * @property {com.alibaba.pairec.processor.StringLists.$Properties|null} [string_lists] PBFeature string_lists
                     * @property {com.alibaba.pairec.processor.FloatLists.$Properties|null} [float_lists] PBFeature float_lists
                     * @property {com.alibaba.pairec.processor.DoubleLists.$Properties|null} [double_lists] PBFeature double_lists
                     * @property {"int_feature"|"long_feature"|"string_feature"|"float_feature"|"double_feature"|"long_string_map"|"long_int_map"|"long_long_map"|"long_float_map"|"long_double_map"|"string_string_map"|"string_int_map"|"string_long_map"|"string_float_map"|"string_double_map"|"int_string_map"|"int_int_map"|"int_long_map"|"int_float_map"|"int_double_map"|"int_list"|"long_list"|"string_list"|"float_list"|"double_list"|"int_lists"|"long_lists"|"string_lists"|"float_lists"|"double_lists"} [value] PBFeature value
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */

                    /**
                     * Properties of a PBFeature.
                     * @memberof com.alibaba.pairec.processor
                     * @interface IPBFeature
                     * @augments com.alibaba.pairec.processor.PBFeature.$Properties
                     * @deprecated Use com.alibaba.pairec.processor.PBFeature.$Properties instead.
                     */

                    /**
                     * Narrowed shape of a PBFeature.
                     * @typedef {{
                     *   int_feature?: number|null;
                     *   long_feature?: number|Long|null;
                     *   string_feature?: string|null;
                     *   float_feature?: number|null;
                     *   double_feature?: number|null;
                     *   long_string_map?: com.alibaba.pairec.processor.LongStringMap.$Shape|null;
                     *   long_int_map?: com.alibaba.pairec.processor.LongIntMap.$Shape|null;
                     *   long_long_map?: com.alibaba.pairec.processor.LongLongMap.$Shape|null;
                     *   long_float_map?: com.alibaba.pairec.processor.LongFloatMap.$Shape|null;
                     *   long_double_map?: com.alibaba.pairec.processor.LongDoubleMap.$Shape|null;
                     *   string_string_map?: com.alibaba.pairec.processor.StringStringMap.$Shape|null;
                     *   string_int_map?: com.alibaba.pairec.processor.StringIntMap.$Shape|null;
                     *   string_long_map?: com.alibaba.pairec.processor.StringLongMap.$Shape|null;
                     *   string_float_map?: com.alibaba.pairec.processor.StringFloatMap.$Shape|null;
                     *   string_double_map?: com.alibaba.pairec.processor.StringDoubleMap.$Shape|null;
                     *   int_string_map?: com.alibaba.pairec.processor.IntStringMap.$Shape|null;
                     *   int_int_map?: com.alibaba.pairec.processor.IntIntMap.$Shape|null;
                     *   int_long_map?: com.alibaba.pairec.processor.IntLongMap.$Shape|null;
                     *   int_float_map?: com.alibaba.pairec.processor.IntFloatMap.$Shape|null;
                     *   int_double_map?: com.alibaba.pairec.processor.IntDoubleMap.$Shape|null;
                     *   int_list?: com.alibaba.pairec.processor.IntList.$Shape|null;
                     *   long_list?: com.alibaba.pairec.processor.LongList.$Shape|null;
                     *   string_list?: com.alibaba.pairec.processor.StringList.$Shape|null;
                     *   float_list?: com.alibaba.pairec.processor.FloatList.$Shape|null;
                     *   double_list?: com.alibaba.pairec.processor.DoubleList.$Shape|null;
                     *   int_lists?: com.alibaba.pairec.processor.IntLists.$Shape|null;
                     *   long_lists?: com.alibaba.pairec.processor.LongLists.$Shape|null;
                     *   string_lists?: com.alibaba.pairec.processor.StringLists.$Shape|null;
                     *   float_lists?: com.alibaba.pairec.processor.FloatLists.$Shape|null;
                     *   double_lists?: com.alibaba.pairec.processor.DoubleLists.$Shape|null;
                     *   $unknowns?: Array.<Uint8Array>;
                     * } & (
                     *   ({ value?: undefined; int_feature?: null; long_feature?: null; string_feature?: null; float_feature?: null; double_feature?: null; long_string_map?: null; long_int_map?: null; long_long_map?: null; long_float_map?: null; long_double_map?: null; string_string_map?: null; string_int_map?: null; string_long_map?: null; string_float_map?: null; string_double_map?: null; int_string_map?: null; int_int_map?: null; int_long_map?: null; int_float_map?: null; int_double_map?: null; int_list?: null; long_list?: null; string_list?: null; float_list?: null; double_list?: null; int_lists?: null; long_lists?: null; string_lists?: null; float_lists?: null; double_lists?: null }|{ value?: "int_feature"; int_feature: number; long_feature?: null; string_feature?: null; float_feature?: null; double_feature?: null; long_string_map?: null; long_int_map?: null; long_long_map?: null; long_float_map?: null; long_double_map?: null; string_string_map?: null; string_int_map?: null; string_long_map?: null; string_float_map?: null; string_double_map?: null; int_string_map?: null; int_int_map?: null; int_long_map?: null; int_float_map?: null; int_double_map?: null; int_list?: null; long_list?: null; string_list?: null; float_list?: null; double_list?: null; int_lists?: null; long_lists?: null; string_lists?: null; float_lists?: null; double_lists?: null }|{ value?: "long_feature"; int_feature?: null; long_feature: number|Long; string_feature?: null; float_feature?: null; double_feature?: null; long_string_map?: null; long_int_map?: null; long_long_map?: null; long_float_map?: null; long_double_map?: null; string_string_map?: null; string_int_map?: null; string_long_map?: null; string_float_map?: null; string_double_map?: null; int_string_map?: null; int_int_map?: null; int_long_map?: null; int_float_map?: null; int_double_map?: null; int_list?: null; long_list?: null; string_list?: null; float_list?: null; double_list?: null; int_lists?: null; long_lists?: null; string_lists?: null; float_lists?: null; double_lists?: null }|{ value?: "string_feature"; int_feature?: null; long_feature?: null; string_feature: string; float_feature?: null; double_feature?: null; long_string_map?: null; long_int_map?: null; long_long_map?: null; long_float_map?: null; long_double_map?: null; string_string_map?: null; string_int_map?: null; string_long_map?: null; string_float_map?: null; string_double_map?: null; int_string_map?: null; int_int_map?: null; int_long_map?: null; int_float_map?: null; int_double_map?: null; int_list?: null; long_list?: null; string_list?: null; float_list?: null; double_list?: null; int_lists?: null; long_lists?: null; string_lists?: null; float_lists?: null; double_lists?: null }|{ value?: "float_feature"; int_feature?: null; long_feature?: null; string_feature?: null; float_feature: number; double_feature?: null; long_string_map?: null; long_int_map?: null; long_long_map?: null; long_float_map?: null; long_double_map?: null; string_string_map?: null; string_int_map?: null; string_long_map?: null; string_float_map?: null; string_double_map?: null; int_string_map?: null; int_int_map?: null; int_long_map?: null; int_float_map?: null; int_double_map?: null; int_list?: null; long_list?: null; string_list?: null; float_list?: null; double_list?: null; int_lists?: null; long_lists?: null; string_lists?: null; float_lists?: null; double_lists?: null }|{ value?: "double_feature"; int_feature?: null; long_feature?: null; string_feature?: null; float_feature?: null; double_feature: number; long_string_map?: null; long_int_map?: null; long_long_map?: null; long_float_map?: null; long_double_map?: null; string_string_map?: null; string_int_map?: null; string_long_map?: null; string_float_map?: null; string_double_map?: null; int_string_map?: null; int_int_map?: null; int_long_map?: null; int_float_map?: null; int_double_map?: null; int_list?: null; long_list?: null; string_list?: null; float_list?: null; double_list?: null; int_lists?: null; long_lists?: null; string_lists?: null; float_lists?: null; double_lists?: null }|{ value?: "long_string_map"; int_feature?: null; long_feature?: null; string_feature?: null; float_feature?: null; double_feature?: null; long_string_map: com.alibaba.pairec.processor.LongStringMap.$Shape; long_int_map?: null; long_long_map?: null; long_float_map?: null; long_double_map?: null; string_string_map?: null; string_int_map?: null; string_long_map?: null; string_float_map?: null; string_double_map?: null; int_string_map?: null; int_int_map?: null; int_long_map?: null; int_float_map?: null; int_double_map?: null; int_list?: null; long_list?: null; string_list?: null; float_list?: null; double_list?: null; int_lists?: null; long_lists?: null; string_lists?: null; float_lists?: null; double_lists?: null }|{ value?: "long_int_map"; int_feature?: null; long_feature?: null; string_feature?: null; float_feature?: null; double_feature?: null; long_string_map?: null; long_int_map: com.alibaba.pairec.processor.LongIntMap.$Shape; long_long_map?: null; long_float_map?: null; long_double_map?: null; string_string_map?: null; string_int_map?: null; string_long_map?: null; string_float_map?: null; string_double_map?: null; int_string_map?: null; int_int_map?: null; int_long_map?: null; int_float_map?: null; int_double_map?: null; int_list?: null; long_list?: null; string_list?: null; float_list?: null; double_list?: null; int_lists?: null; long_lists?: null; string_lists?: null; float_lists?: null; double_lists?: null }|{ value?: "long_long_map"; int_feature?: null; long_feature?: null; string_feature?: null; float_feature?: null; double_feature?: null; long_string_map?: null; long_int_map?: null; long_long_map: com.alibaba.pairec.processor.LongLongMap.$Shape; long_float_map?: null; long_double_map?: null; string_string_map?: null; string_int_map?: null; string_long_map?: null; string_float_map?: null; string_double_map?: null; int_string_map?: null; int_int_map?: null; int_long_map?: null; int_float_map?: null; int_double_map?: null; int_list?: null; long_list?: null; string_list?: null; float_list?: null; double_list?: null; int_lists?: null; long_lists?: null; string_lists?: null; float_lists?: null; double_lists?: null }|{ value?: "long_float_map"; int_feature?: null; long_feature?: null; string_feature?: null; float_feature?: null; double_feature?: null; long_string_map?: null; long_int_map?: null; long_long_map?: null; long_float_map: com.alibaba.pairec.processor.LongFloatMap.$Shape; long_double_map?: null; string_string_map?: null; string_int_map?: null; string_long_map?: null; string_float_map?: null; string_double_map?: null; int_string_map?: null; int_int_map?: null; int_long_map?: null; int_float_map?: null; int_double_map?: null; int_list?: null; long_list?: null; string_list?: null; float_list?: null; double_list?: null; int_lists?: null; long_lists?: null; string_lists?: null; float_lists?: null; double_lists?: null }|{ value?: "long_double_map"; int_feature?: null; long_feature?: null; string_feature?: null; float_feature?: null; double_feature?: null; long_string_map?: null; long_int_map?: null; long_long_map?: null; long_float_map?: null; long_double_map: com.alibaba.pairec.processor.LongDoubleMap.$Shape; string_string_map?: null; string_int_map?: null; string_long_map?: null; string_float_map?: null; string_double_map?: null; int_string_map?: null; int_int_map?: null; int_long_map?: null; int_float_map?: null; int_double_map?: null; int_list?: null; long_list?: null; string_list?: null; float_list?: null; double_list?: null; int_lists?: null; long_lists?: null; string_lists?: null; float_lists?: null; double_lists?: null }|{ value?: "string_string_map"; int_feature?: null; long_feature?: null; string_feature?: null; float_feature?: null; double_feature?: null; long_string_map?: null; long_int_map?: null; long_long_map?: null; long_float_map?: null; long_double_map?: null; string_string_map: com.alibaba.pairec.processor.StringStringMap.$Shape; string_int_map?: null; string_long_map?: null; string_float_map?: null; string_double_map?: null; int_string_map?: null; int_int_map?: null; int_long_map?: null; int_float_map?: null; int_double_map?: null; int_list?: null; long_list?: null; string_list?: null; float_list?: null; double_list?: null; int_lists?: null; long_lists?: null; string_lists?: null; float_lists?: null; double_lists?: null }|{ value?: "string_int_map"; int_feature?: null; long_feature?: null; string_feature?: null; float_feature?: null; double_feature?: null; long_string_map?: null; long_int_map?: null; long_long_map?: null; long_float_map?: null; long_double_map?: null; string_string_map?: null; string_int_map: com.alibaba.pairec.processor.StringIntMap.$Shape; string_long_map?: null; string_float_map?: null; string_double_map?: null; int_string_map?: null; int_int_map?: null; int_long_map?: null; int_float_map?: null; int_double_map?: null; int_list?: null; long_list?: null; string_list?: null; float_list?: null; double_list?: null; int_lists?: null; long_lists?: null; string_lists?: null; float_lists?: null; double_lists?: null }|{ value?: "string_long_map"; int_feature?: null; long_feature?: null; string_feature?: null; float_feature?: null; double_feature?: null; long_string_map?: null; long_int_map?: null; long_long_map?: null; long_float_map?: null; long_double_map?: null; string_string_map?: null; string_int_map?: null; string_long_map: com.alibaba.pairec.processor.StringLongMap.$Shape; string_float_map?: null; string_double_map?: null; int_string_map?: null; int_int_map?: null; int_long_map?: null; int_float_map?: null; int_double_map?: null; int_list?: null; long_list?: null; string_list?: null; float_list?: null; double_list?: null; int_lists?: null; long_lists?: null; string_lists?: null; float_lists?: null; double_lists?: null }|{ value?: "string_float_map"; int_feature?: null; long_feature?: null; string_feature?: null; float_feature?: null; double_feature?: null; long_string_map?: null; long_int_map?: null; long_long_map?: null; long_float_map?: null; long_double_map?: null; string_string_map?: null; string_int_map?: null; string_long_map?: null; string_float_map: com.alibaba.pairec.processor.StringFloatMap.$Shape; string_double_map?: null; int_string_map?: null; int_int_map?: null; int_long_map?: null; int_float_map?: null; int_double_map?: null; int_list?: null; long_list?: null; string_list?: null; float_list?: null; double_list?: null; int_lists?: null; long_lists?: null; string_lists?: null; float_lists?: null; double_lists?: null }|{ value?: "string_double_map"; int_feature?: null; long_feature?: null; string_feature?: null; float_feature?: null; double_feature?: null; long_string_map?: null; long_int_map?: null; long_long_map?: null; long_float_map?: null; long_double_map?: null; string_string_map?: null; string_int_map?: null; string_long_map?: null; string_float_map?: null; string_double_map: com.alibaba.pairec.processor.StringDoubleMap.$Shape; int_string_map?: null; int_int_map?: null; int_long_map?: null; int_float_map?: null; int_double_map?: null; int_list?: null; long_list?: null; string_list?: null; float_list?: null; double_list?: null; int_lists?: null; long_lists?: null; string_lists?: null; float_lists?: null; double_lists?: null }|{ value?: "int_string_map"; int_feature?: null; long_feature?: null; string_feature?: null; float_feature?: null; double_feature?: null; long_string_map?: null; long_int_map?: null; long_long_map?: null; long_float_map?: null; long_double_map?: null; string_string_map?: null; string_int_map?: null; string_long_map?: null; string_float_map?: null; string_double_map?: null; int_string_map: com.alibaba.pairec.processor.IntStringMap.$Shape; int_int_map?: null; int_long_map?: null; int_float_map?: null; int_double_map?: null; int_list?: null; long_list?: null; string_list?: null; float_list?: null; double_list?: null; int_lists?: null; long_lists?: null; string_lists?: null; float_lists?: null; double_lists?: null }|{ value?: "int_int_map"; int_feature?: null; long_feature?: null; string_feature?: null; float_feature?: null; double_feature?: null; long_string_map?: null; long_int_map?: null; long_long_map?: null; long_float_map?: null; long_double_map?: null; string_string_map?: null; string_int_map?: null; string_long_map?: null; string_float_map?: null; string_double_map?: null; int_string_map?: null; int_int_map: com.alibaba.pairec.processor.IntIntMap.$Shape; int_long_map?: null; int_float_map?: null; int_double_map?: null; int_list?: null; long_list?: null; string_list?: null; float_list?: null; double_list?: null; int_lists?: null; long_lists?: null; string_lists?: null; float_lists?: null; double_lists?: null }|{ value?: "int_long_map"; int_feature?: null; long_feature?: null; string_feature?: null; float_feature?: null; double_feature?: null; long_string_map?: null; long_int_map?: null; long_long_map?: null; long_float_map?: null; long_double_map?: null; string_string_map?: null; string_int_map?: null; string_long_map?: null; string_float_map?: null; string_double_map?: null; int_string_map?: null; int_int_map?: null; int_long_map: com.alibaba.pairec.processor.IntLongMap.$Shape; int_float_map?: null; int_double_map?: null; int_list?: null; long_list?: null; string_list?: null; float_list?: null; double_list?: null; int_lists?: null; long_lists?: null; string_lists?: null; float_lists?: null; double_lists?: null }|{ value?: "int_float_map"; int_feature?: null; long_feature?: null; string_feature?: null; float_feature?: null; double_feature?: null; long_string_map?: null; long_int_map?: null; long_long_map?: null; long_float_map?: null; long_double_map?: null; string_string_map?: null; string_int_map?: null; string_long_map?: null; string_float_map?: null; string_double_map?: null; int_string_map?: null; int_int_map?: null; int_long_map?: null; int_float_map: com.alibaba.pairec.processor.IntFloatMap.$Shape; int_double_map?: null; int_list?: null; long_list?: null; string_list?: null; float_list?: null; double_list?: null; int_lists?: null; long_lists?: null; string_lists?: null; float_lists?: null; double_lists?: null }|{ value?: "int_double_map"; int_feature?: null; long_feature?: null; string_feature?: null; float_feature?: null; double_feature?: null; long_string_map?: null; long_int_map?: null; long_long_map?: null; long_float_map?: null; long_double_map?: null; string_string_map?: null; string_int_map?: null; string_long_map?: null; string_float_map?: null; string_double_map?: null; int_string_map?: null; int_int_map?: null; int_long_map?: null; int_float_map?: null; int_double_map: com.alibaba.pairec.processor.IntDoubleMap.$Shape; int_list?: null; long_list?: null; string_list?: null; float_list?: null; double_list?: null; int_lists?: null; long_lists?: null; string_lists?: null; float_lists?: null; double_lists?: null }|{ value?: "int_list"; int_feature?: null; long_feature?: null; string_feature?: null; float_feature?: null; double_feature?: null; long_string_map?: null; long_int_map?: null; long_long_map?: null; long_float_map?: null; long_double_map?: null; string_string_map?: null; string_int_map?: null; string_long_map?: null; string_float_map?: null; string_double_map?: null; int_string_map?: null; int_int_map?: null; int_long_map?: null; int_float_map?: null; int_double_map?: null; int_list: com.alibaba.pairec.processor.IntList.$Shape; long_list?: null; string_list?: null; float_list?: null; double_list?: null; int_lists?: null; long_lists?: null; string_lists?: null; float_lists?: null; double_lists?: null }|{ value?: "long_list"; int_feature?: null; long_feature?: null; string_feature?: null; float_feature?: null; double_feature?: null; long_string_map?: null; long_int_map?: null; long_long_map?: null; long_float_map?: null; long_double_map?: null; string_string_map?: null; string_int_map?: null; string_long_map?: null; string_float_map?: null; string_double_map?: null; int_string_map?: null; int_int_map?: null; int_long_map?: null; int_float_map?: null; int_double_map?: null; int_list?: null; long_list: com.alibaba.pairec.processor.LongList.$Shape; string_list?: null; float_list?: null; double_list?: null; int_lists?: null; long_lists?: null; string_lists?: null; float_lists?: null; double_lists?: null }|{ value?: "string_list"; int_feature?: null; long_feature?: null; string_feature?: null; float_feature?: null; double_feature?: null; long_string_map?: null; long_int_map?: null; long_long_map?: null; long_float_map?: null; long_double_map?: null; string_string_map?: null; string_int_map?: null; string_long_map?: null; string_float_map?: null; string_double_map?: null; int_string_map?: null; int_int_map?: null; int_long_map?: null; int_float_map?: null; int_double_map?: null; int_list?: null; long_list?: null; string_list: com.alibaba.pairec.processor.StringList.$Shape; float_list?: null; double_list?: null; int_lists?: null; long_lists?: null; string_lists?: null; float_lists?: null; double_lists?: null }|{ value?: "float_list"; int_feature?: null; long_feature?: null; string_feature?: null; float_feature?: null; double_feature?: null; long_string_map?: null; long_int_map?: null; long_long_map?: null; long_float_map?: null; long_double_map?: null; string_string_map?: null; string_int_map?: null; string_long_map?: null; string_float_map?: null; string_double_map?: null; int_string_map?: null; int_int_map?: null; int_long_map?: null; int_float_map?: null; int_double_map?: null; int_list?: null; long_list?: null; string_list?: null; float_list: com.alibaba.pairec.processor.FloatList.$Shape; double_list?: null; int_lists?: null; long_lists?: null; string_lists?: null; float_lists?: null; double_lists?: null }|{ value?: "double_list"; int_feature?: null; long_feature?: null; string_feature?: null; float_feature?: null; double_feature?: null; long_string_map?: null; long_int_map?: null; long_long_map?: null; long_float_map?: null; long_double_map?: null; string_string_map?: null; string_int_map?: null; string_long_map?: null; string_float_map?: null; string_double_map?: null; int_string_map?: null; int_int_map?: null; int_long_map?: null; int_float_map?: null; int_double_map?: null; int_list?: null; long_list?: null; string_list?: null; float_list?: null; double_list: com.alibaba.pairec.processor.DoubleList.$Shape; int_lists?: null; long_lists?: null; string_lists?: null; float_lists?: null; double_lists?: null }|{ value?: "int_lists"; int_feature?: null; long_feature?: null; string_feature?: null; float_feature?: null; double_feature?: null; long_string_map?: null; long_int_map?: null; long_long_map?: null; long_float_map?: null; long_double_map?: null; string_string_map?: null; string_int_map?: null; string_long_map?: null; string_float_map?: null; string_double_map?: null; int_string_map?: null; int_int_map?: null; int_long_map?: null; int_float_map?: null; int_double_map?: null; int_list?: null; long_list?: null; string_list?: null; float_list?: null; double_list?: null; int_lists: com.alibaba.pairec.processor.IntLists.$Shape; long_lists?: null; string_lists?: null; float_lists?: null; double_lists?: null }|{ value?: "long_lists"; int_feature?: null; long_feature?: null; string_feature?: null; float_feature?: null; double_feature?: null; long_string_map?: null; long_int_map?: null; long_long_map?: null; long_float_map?: null; long_double_map?: null; string_string_map?: null; string_int_map?: null; string_long_map?: null; string_float_map?: null; string_double_map?: null; int_string_map?: null; int_int_map?: null; int_long_map?: null; int_float_map?: null; int_double_map?: null; int_list?: null; long_list?: null; string_list?: null; float_list?: null; double_list?: null; int_lists?: null; long_lists: com.alibaba.pairec.processor.LongLists.$Shape; string_lists?: null; float_lists?: null; double_lists?: null }|{ value?: "string_lists"; int_feature?: null; long_feature?: null; string_feature?: null; float_feature?: null; double_feature?: null; long_string_map?: null; long_int_map?: null; long_long_map?: null; long_float_map?: null; long_double_map?: null; string_string_map?: null; string_int_map?: null; string_long_map?: null; string_float_map?: null; string_double_map?: null; int_string_map?: null; int_int_map?: null; int_long_map?: null; int_float_map?: null; int_double_map?: null; int_list?: null; long_list?: null; string_list?: null; float_list?: null; double_list?: null; int_lists?: null; long_lists?: null; string_lists: com.alibaba.pairec.processor.StringLists.$Shape; float_lists?: null; double_lists?: null }|{ value?: "float_lists"; int_feature?: null; long_feature?: null; string_feature?: null; float_feature?: null; double_feature?: null; long_string_map?: null; long_int_map?: null; long_long_map?: null; long_float_map?: null; long_double_map?: null; string_string_map?: null; string_int_map?: null; string_long_map?: null; string_float_map?: null; string_double_map?: null; int_string_map?: null; int_int_map?: null; int_long_map?: null; int_float_map?: null; int_double_map?: null; int_list?: null; long_list?: null; string_list?: null; float_list?: null; double_list?: null; int_lists?: null; long_lists?: null; string_lists?: null; float_lists: com.alibaba.pairec.processor.FloatLists.$Shape; double_lists?: null }|{ value?: "double_lists"; int_feature?: null; long_feature?: null; string_feature?: null; float_feature?: null; double_feature?: null; long_string_map?: null; long_int_map?: null; long_long_map?: null; long_float_map?: null; long_double_map?: null; string_string_map?: null; string_int_map?: null; string_long_map?: null; string_float_map?: null; string_double_map?: null; int_string_map?: null; int_int_map?: null; int_long_map?: null; int_float_map?: null; int_double_map?: null; int_list?: null; long_list?: null; string_list?: null; float_list?: null; double_list?: null; int_lists?: null; long_lists?: null; string_lists?: null; float_lists?: null; double_lists: com.alibaba.pairec.processor.DoubleLists.$Shape })
                     * )} com.alibaba.pairec.processor.PBFeature.$Shape
                     */

                    /**
                     * Constructs a new PBFeature.
                     * @memberof com.alibaba.pairec.processor
                     * @classdesc Represents a PBFeature.
                     * @constructor
                     * @param {com.alibaba.pairec.processor.PBFeature.$Properties=} [properties] Properties to set
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */
                    const PBFeature = function (properties) {
                        if (properties)
                            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                    this[keys[i]] = properties[keys[i]];
                    };

                    /**
                     * PBFeature int_feature.
                     * @member {number|null|undefined} int_feature
                     * @memberof com.alibaba.pairec.processor.PBFeature
                     * @instance
                     */
                    PBFeature.prototype.int_feature = null;

                    /**
                     * PBFeature long_feature.
                     * @member {number|Long|null|undefined} long_feature
                     * @memberof com.alibaba.pairec.processor.PBFeature
                     * @instance
                     */
                    PBFeature.prototype.long_feature = null;

                    /**
                     * PBFeature string_feature.
                     * @member {string|null|undefined} string_feature
                     * @memberof com.alibaba.pairec.processor.PBFeature
                     * @instance
                     */
                    PBFeature.prototype.string_feature = null;

                    /**
                     * PBFeature float_feature.
                     * @member {number|null|undefined} float_feature
                     * @memberof com.alibaba.pairec.processor.PBFeature
                     * @instance
                     */
                    PBFeature.prototype.float_feature = null;

                    /**
                     * PBFeature double_feature.
                     * @member {number|null|undefined} double_feature
                     * @memberof com.alibaba.pairec.processor.PBFeature
                     * @instance
                     */
                    PBFeature.prototype.double_feature = null;

                    /**
                     * PBFeature long_string_map.
                     * @member {com.alibaba.pairec.processor.LongStringMap.$Properties|null|undefined} long_string_map
                     * @memberof com.alibaba.pairec.processor.PBFeature
                     * @instance
                     */
                    PBFeature.prototype.long_string_map = null;

                    /**
                     * PBFeature long_int_map.
                     * @member {com.alibaba.pairec.processor.LongIntMap.$Properties|null|undefined} long_int_map
                     * @memberof com.alibaba.pairec.processor.PBFeature
                     * @instance
                     */
                    PBFeature.prototype.long_int_map = null;

                    /**
                     * PBFeature long_long_map.
                     * @member {com.alibaba.pairec.processor.LongLongMap.$Properties|null|undefined} long_long_map
                     * @memberof com.alibaba.pairec.processor.PBFeature
                     * @instance
                     */
                    PBFeature.prototype.long_long_map = null;

                    /**
                     * PBFeature long_float_map.
                     * @member {com.alibaba.pairec.processor.LongFloatMap.$Properties|null|undefined} long_float_map
                     * @memberof com.alibaba.pairec.processor.PBFeature
                     * @instance
                     */
                    PBFeature.prototype.long_float_map = null;

                    /**
                     * PBFeature long_double_map.
                     * @member {com.alibaba.pairec.processor.LongDoubleMap.$Properties|null|undefined} long_double_map
                     * @memberof com.alibaba.pairec.processor.PBFeature
                     * @instance
                     */
                    PBFeature.prototype.long_double_map = null;

                    /**
                     * PBFeature string_string_map.
                     * @member {com.alibaba.pairec.processor.StringStringMap.$Properties|null|undefined} string_string_map
                     * @memberof com.alibaba.pairec.processor.PBFeature
                     * @instance
                     */
                    PBFeature.prototype.string_string_map = null;

                    /**
                     * PBFeature string_int_map.
                     * @member {com.alibaba.pairec.processor.StringIntMap.$Properties|null|undefined} string_int_map
                     * @memberof com.alibaba.pairec.processor.PBFeature
                     * @instance
                     */
                    PBFeature.prototype.string_int_map = null;

                    /**
                     * PBFeature string_long_map.
                     * @member {com.alibaba.pairec.processor.StringLongMap.$Properties|null|undefined} string_long_map
                     * @memberof com.alibaba.pairec.processor.PBFeature
                     * @instance
                     */
                    PBFeature.prototype.string_long_map = null;

                    /**
                     * PBFeature string_float_map.
                     * @member {com.alibaba.pairec.processor.StringFloatMap.$Properties|null|undefined} string_float_map
                     * @memberof com.alibaba.pairec.processor.PBFeature
                     * @instance
                     */
                    PBFeature.prototype.string_float_map = null;

                    /**
                     * PBFeature string_double_map.
                     * @member {com.alibaba.pairec.processor.StringDoubleMap.$Properties|null|undefined} string_double_map
                     * @memberof com.alibaba.pairec.processor.PBFeature
                     * @instance
                     */
                    PBFeature.prototype.string_double_map = null;

                    /**
                     * PBFeature int_string_map.
                     * @member {com.alibaba.pairec.processor.IntStringMap.$Properties|null|undefined} int_string_map
                     * @memberof com.alibaba.pairec.processor.PBFeature
                     * @instance
                     */
                    PBFeature.prototype.int_string_map = null;

                    /**
                     * PBFeature int_int_map.
                     * @member {com.alibaba.pairec.processor.IntIntMap.$Properties|null|undefined} int_int_map
                     * @memberof com.alibaba.pairec.processor.PBFeature
                     * @instance
                     */
                    PBFeature.prototype.int_int_map = null;

                    /**
                     * PBFeature int_long_map.
                     * @member {com.alibaba.pairec.processor.IntLongMap.$Properties|null|undefined} int_long_map
                     * @memberof com.alibaba.pairec.processor.PBFeature
                     * @instance
                     */
                    PBFeature.prototype.int_long_map = null;

                    /**
                     * PBFeature int_float_map.
                     * @member {com.alibaba.pairec.processor.IntFloatMap.$Properties|null|undefined} int_float_map
                     * @memberof com.alibaba.pairec.processor.PBFeature
                     * @instance
                     */
                    PBFeature.prototype.int_float_map = null;

                    /**
                     * PBFeature int_double_map.
                     * @member {com.alibaba.pairec.processor.IntDoubleMap.$Properties|null|undefined} int_double_map
                     * @memberof com.alibaba.pairec.processor.PBFeature
                     * @instance
                     */
                    PBFeature.prototype.int_double_map = null;

                    /**
                     * PBFeature int_list.
                     * @member {com.alibaba.pairec.processor.IntList.$Properties|null|undefined} int_list
                     * @memberof com.alibaba.pairec.processor.PBFeature
                     * @instance
                     */
                    PBFeature.prototype.int_list = null;

                    /**
                     * PBFeature long_list.
                     * @member {com.alibaba.pairec.processor.LongList.$Properties|null|undefined} long_list
                     * @memberof com.alibaba.pairec.processor.PBFeature
                     * @instance
                     */
                    PBFeature.prototype.long_list = null;

                    /**
                     * PBFeature string_list.
                     * @member {com.alibaba.pairec.processor.StringList.$Properties|null|undefined} string_list
                     * @memberof com.alibaba.pairec.processor.PBFeature
                     * @instance
                     */
                    PBFeature.prototype.string_list = null;

                    /**
                     * PBFeature float_list.
                     * @member {com.alibaba.pairec.processor.FloatList.$Properties|null|undefined} float_list
                     * @memberof com.alibaba.pairec.processor.PBFeature
                     * @instance
                     */
                    PBFeature.prototype.float_list = null;

                    /**
                     * PBFeature double_list.
                     * @member {com.alibaba.pairec.processor.DoubleList.$Properties|null|undefined} double_list
                     * @memberof com.alibaba.pairec.processor.PBFeature
                     * @instance
                     */
                    PBFeature.prototype.double_list = null;

                    /**
                     * PBFeature int_lists.
                     * @member {com.alibaba.pairec.processor.IntLists.$Properties|null|undefined} int_lists
                     * @memberof com.alibaba.pairec.processor.PBFeature
                     * @instance
                     */
                    PBFeature.prototype.int_lists = null;

                    /**
                     * PBFeature long_lists.
                     * @member {com.alibaba.pairec.processor.LongLists.$Properties|null|undefined} long_lists
                     * @memberof com.alibaba.pairec.processor.PBFeature
                     * @instance
                     */
                    PBFeature.prototype.long_lists = null;

                    /**
                     * PBFeature string_lists.
                     * @member {com.alibaba.pairec.processor.StringLists.$Properties|null|undefined} string_lists
                     * @memberof com.alibaba.pairec.processor.PBFeature
                     * @instance
                     */
                    PBFeature.prototype.string_lists = null;

                    /**
                     * PBFeature float_lists.
                     * @member {com.alibaba.pairec.processor.FloatLists.$Properties|null|undefined} float_lists
                     * @memberof com.alibaba.pairec.processor.PBFeature
                     * @instance
                     */
                    PBFeature.prototype.float_lists = null;

                    /**
                     * PBFeature double_lists.
                     * @member {com.alibaba.pairec.processor.DoubleLists.$Properties|null|undefined} double_lists
                     * @memberof com.alibaba.pairec.processor.PBFeature
                     * @instance
                     */
                    PBFeature.prototype.double_lists = null;

                    // OneOf field names bound to virtual getters and setters
                    let $oneOfFields;

                    /**
                     * PBFeature value.
                     * @member {"int_feature"|"long_feature"|"string_feature"|"float_feature"|"double_feature"|"long_string_map"|"long_int_map"|"long_long_map"|"long_float_map"|"long_double_map"|"string_string_map"|"string_int_map"|"string_long_map"|"string_float_map"|"string_double_map"|"int_string_map"|"int_int_map"|"int_long_map"|"int_float_map"|"int_double_map"|"int_list"|"long_list"|"string_list"|"float_list"|"double_list"|"int_lists"|"long_lists"|"string_lists"|"float_lists"|"double_lists"|undefined} value
                     * @memberof com.alibaba.pairec.processor.PBFeature
                     * @instance
                     */
                    $Object.defineProperty(PBFeature.prototype, "value", {
                        get: $util.oneOfGetter($oneOfFields = ["int_feature", "long_feature", "string_feature", "float_feature", "double_feature", "long_string_map", "long_int_map", "long_long_map", "long_float_map", "long_double_map", "string_string_map", "string_int_map", "string_long_map", "string_float_map", "string_double_map", "int_string_map", "int_int_map", "int_long_map", "int_float_map", "int_double_map", "int_list", "long_list", "string_list", "float_list", "double_list", "int_lists", "long_lists", "string_lists", "float_lists", "double_lists"]),
                        set: $util.oneOfSetter($oneOfFields)
                    });

                    /**
                     * Creates a new PBFeature instance using the specified properties.
                     * @function create
                     * @memberof com.alibaba.pairec.processor.PBFeature
                     * @static
                     * @param {com.alibaba.pairec.processor.PBFeature.$Properties=} [properties] Properties to set
                     * @returns {com.alibaba.pairec.processor.PBFeature} PBFeature instance
                     * @type {{
                     *   (properties: com.alibaba.pairec.processor.PBFeature.$Shape): com.alibaba.pairec.processor.PBFeature & com.alibaba.pairec.processor.PBFeature.$Shape;
                     *   (properties?: com.alibaba.pairec.processor.PBFeature.$Properties): com.alibaba.pairec.processor.PBFeature;
                     * }}
                     */
                    PBFeature.create = function(properties) {
                        return new PBFeature(properties);
                    };

                    /**
                     * Encodes the specified PBFeature message. Does not implicitly {@link com.alibaba.pairec.processor.PBFeature.verify|verify} messages.
                     * @function encode
                     * @memberof com.alibaba.pairec.processor.PBFeature
                     * @static
                     * @param {com.alibaba.pairec.processor.PBFeature.$Properties} message PBFeature message or plain object to encode
                     * @param {$protobuf.Writer} [writer] Writer to encode to
                     * @returns {$protobuf.Writer} Writer
                     */
                    PBFeature.encode = function (message, writer, _depth) {
                        if (!writer)
                            writer = $Writer.create();
                        if (_depth === $undefined)
                            _depth = 0;
                        if (_depth > $util.recursionLimit)
                            throw $Error("max depth exceeded");
                        if (message.int_feature != null && $Object.hasOwnProperty.call(message, "int_feature"))
                            writer.uint32(/* id 1, wireType 0 =*/8).int32(message.int_feature);
                        if (message.long_feature != null && $Object.hasOwnProperty.call(message, "long_feature"))
                            writer.uint32(/* id 2, wireType 0 =*/16).int64(message.long_feature);
                        if (message.string_feature != null && $Object.hasOwnProperty.call(message, "string_feature"))
                            writer.uint32(/* id 3, wireType 2 =*/26).string(message.string_feature);
                        if (message.float_feature != null && $Object.hasOwnProperty.call(message, "float_feature"))
                            writer.uint32(/* id 4, wireType 5 =*/37).float(message.float_feature);
                        if (message.double_feature != null && $Object.hasOwnProperty.call(message, "double_feature"))
                            writer.uint32(/* id 5, wireType 1 =*/41).double(message.double_feature);
                        if (message.long_string_map != null && $Object.hasOwnProperty.call(message, "long_string_map"))
                            $root.com.alibaba.pairec.processor.LongStringMap.encode(message.long_string_map, writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                        if (message.long_int_map != null && $Object.hasOwnProperty.call(message, "long_int_map"))
                            $root.com.alibaba.pairec.processor.LongIntMap.encode(message.long_int_map, writer.uint32(/* id 7, wireType 2 =*/58).fork(), _depth + 1).ldelim();
                        if (message.long_long_map != null && $Object.hasOwnProperty.call(message, "long_long_map"))
                            $root.com.alibaba.pairec.processor.LongLongMap.encode(message.long_long_map, writer.uint32(/* id 8, wireType 2 =*/66).fork(), _depth + 1).ldelim();
                        if (message.long_float_map != null && $Object.hasOwnProperty.call(message, "long_float_map"))
                            $root.com.alibaba.pairec.processor.LongFloatMap.encode(message.long_float_map, writer.uint32(/* id 9, wireType 2 =*/74).fork(), _depth + 1).ldelim();
                        if (message.long_double_map != null && $Object.hasOwnProperty.call(message, "long_double_map"))
                            $root.com.alibaba.pairec.processor.LongDoubleMap.encode(message.long_double_map, writer.uint32(/* id 10, wireType 2 =*/82).fork(), _depth + 1).ldelim();
                        if (message.string_string_map != null && $Object.hasOwnProperty.call(message, "string_string_map"))
                            $root.com.alibaba.pairec.processor.StringStringMap.encode(message.string_string_map, writer.uint32(/* id 11, wireType 2 =*/90).fork(), _depth + 1).ldelim();
                        if (message.string_int_map != null && $Object.hasOwnProperty.call(message, "string_int_map"))
                            $root.com.alibaba.pairec.processor.StringIntMap.encode(message.string_int_map, writer.uint32(/* id 12, wireType 2 =*/98).fork(), _depth + 1).ldelim();
                        if (message.string_long_map != null && $Object.hasOwnProperty.call(message, "string_long_map"))
                            $root.com.alibaba.pairec.processor.StringLongMap.encode(message.string_long_map, writer.uint32(/* id 13, wireType 2 =*/106).fork(), _depth + 1).ldelim();
                        if (message.string_float_map != null && $Object.hasOwnProperty.call(message, "string_float_map"))
                            $root.com.alibaba.pairec.processor.StringFloatMap.encode(message.string_float_map, writer.uint32(/* id 14, wireType 2 =*/114).fork(), _depth + 1).ldelim();
                        if (message.string_double_map != null && $Object.hasOwnProperty.call(message, "string_double_map"))
                            $root.com.alibaba.pairec.processor.StringDoubleMap.encode(message.string_double_map, writer.uint32(/* id 15, wireType 2 =*/122).fork(), _depth + 1).ldelim();
                        if (message.int_string_map != null && $Object.hasOwnProperty.call(message, "int_string_map"))
                            $root.com.alibaba.pairec.processor.IntStringMap.encode(message.int_string_map, writer.uint32(/* id 16, wireType 2 =*/130).fork(), _depth + 1).ldelim();
                        if (message.int_int_map != null && $Object.hasOwnProperty.call(message, "int_int_map"))
                            $root.com.alibaba.pairec.processor.IntIntMap.encode(message.int_int_map, writer.uint32(/* id 17, wireType 2 =*/138).fork(), _depth + 1).ldelim();
                        if (message.int_long_map != null && $Object.hasOwnProperty.call(message, "int_long_map"))
                            $root.com.alibaba.pairec.processor.IntLongMap.encode(message.int_long_map, writer.uint32(/* id 18, wireType 2 =*/146).fork(), _depth + 1).ldelim();
                        if (message.int_float_map != null && $Object.hasOwnProperty.call(message, "int_float_map"))
                            $root.com.alibaba.pairec.processor.IntFloatMap.encode(message.int_float_map, writer.uint32(/* id 19, wireType 2 =*/154).fork(), _depth + 1).ldelim();
                        if (message.int_double_map != null && $Object.hasOwnProperty.call(message, "int_double_map"))
                            $root.com.alibaba.pairec.processor.IntDoubleMap.encode(message.int_double_map, writer.uint32(/* id 20, wireType 2 =*/162).fork(), _depth + 1).ldelim();
                        if (message.int_list != null && $Object.hasOwnProperty.call(message, "int_list"))
                            $root.com.alibaba.pairec.processor.IntList.encode(message.int_list, writer.uint32(/* id 21, wireType 2 =*/170).fork(), _depth + 1).ldelim();
                        if (message.long_list != null && $Object.hasOwnProperty.call(message, "long_list"))
                            $root.com.alibaba.pairec.processor.LongList.encode(message.long_list, writer.uint32(/* id 22, wireType 2 =*/178).fork(), _depth + 1).ldelim();
                        if (message.string_list != null && $Object.hasOwnProperty.call(message, "string_list"))
                            $root.com.alibaba.pairec.processor.StringList.encode(message.string_list, writer.uint32(/* id 23, wireType 2 =*/186).fork(), _depth + 1).ldelim();
                        if (message.float_list != null && $Object.hasOwnProperty.call(message, "float_list"))
                            $root.com.alibaba.pairec.processor.FloatList.encode(message.float_list, writer.uint32(/* id 24, wireType 2 =*/194).fork(), _depth + 1).ldelim();
                        if (message.double_list != null && $Object.hasOwnProperty.call(message, "double_list"))
                            $root.com.alibaba.pairec.processor.DoubleList.encode(message.double_list, writer.uint32(/* id 25, wireType 2 =*/202).fork(), _depth + 1).ldelim();
                        if (message.int_lists != null && $Object.hasOwnProperty.call(message, "int_lists"))
                            $root.com.alibaba.pairec.processor.IntLists.encode(message.int_lists, writer.uint32(/* id 26, wireType 2 =*/210).fork(), _depth + 1).ldelim();
                        if (message.long_lists != null && $Object.hasOwnProperty.call(message, "long_lists"))
                            $root.com.alibaba.pairec.processor.LongLists.encode(message.long_lists, writer.uint32(/* id 27, wireType 2 =*/218).fork(), _depth + 1).ldelim();
                        if (message.string_lists != null && $Object.hasOwnProperty.call(message, "string_lists"))
                            $root.com.alibaba.pairec.processor.StringLists.encode(message.string_lists, writer.uint32(/* id 28, wireType 2 =*/226).fork(), _depth + 1).ldelim();
                        if (message.float_lists != null && $Object.hasOwnProperty.call(message, "float_lists"))
                            $root.com.alibaba.pairec.processor.FloatLists.encode(message.float_lists, writer.uint32(/* id 29, wireType 2 =*/234).fork(), _depth + 1).ldelim();
                        if (message.double_lists != null && $Object.hasOwnProperty.call(message, "double_lists"))
                            $root.com.alibaba.pairec.processor.DoubleLists.encode(message.double_lists, writer.uint32(/* id 30, wireType 2 =*/242).fork(), _depth + 1).ldelim();
                        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                            for (let i = 0; i < message.$unknowns.length; ++i)
                                writer.raw(message.$unknowns[i]);
                        return writer;
                    };

                    /**
                     * Decodes a PBFeature message from the specified reader or buffer.
                     * @function decode
                     * @memberof com.alibaba.pairec.processor.PBFeature
                     * @static
                     * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                     * @param {number} [length] Message length if known beforehand
                     * @returns {com.alibaba.pairec.processor.PBFeature & com.alibaba.pairec.processor.PBFeature.$Shape} PBFeature
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    PBFeature.decode = function (reader, length, _end, _depth, _target) {
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
                        message = _target || new $root.com.alibaba.pairec.processor.PBFeature();
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
                                    message.int_feature = reader.int32();
                                    message.value = "int_feature";
                                    continue;
                                }
                            case 2: {
                                    if (wireType !== 0)
                                        break;
                                    message.long_feature = reader.int64();
                                    message.value = "long_feature";
                                    continue;
                                }
                            case 3: {
                                    if (wireType !== 2)
                                        break;
                                    message.string_feature = reader.stringVerify();
                                    message.value = "string_feature";
                                    continue;
                                }
                            case 4: {
                                    if (wireType !== 5)
                                        break;
                                    message.float_feature = reader.float();
                                    message.value = "float_feature";
                                    continue;
                                }
                            case 5: {
                                    if (wireType !== 1)
                                        break;
                                    message.double_feature = reader.double();
                                    message.value = "double_feature";
                                    continue;
                                }
                            case 6: {
                                    if (wireType !== 2)
                                        break;
                                    message.long_string_map = $root.com.alibaba.pairec.processor.LongStringMap.decode(reader, reader.size(), $undefined, _depth + 1, message.long_string_map);
                                    message.value = "long_string_map";
                                    continue;
                                }
                            case 7: {
                                    if (wireType !== 2)
                                        break;
                                    message.long_int_map = $root.com.alibaba.pairec.processor.LongIntMap.decode(reader, reader.size(), $undefined, _depth + 1, message.long_int_map);
                                    message.value = "long_int_map";
                                    continue;
                                }
                            case 8: {
                                    if (wireType !== 2)
                                        break;
                                    message.long_long_map = $root.com.alibaba.pairec.processor.LongLongMap.decode(reader, reader.size(), $undefined, _depth + 1, message.long_long_map);
                                    message.value = "long_long_map";
                                    continue;
                                }
                            case 9: {
                                    if (wireType !== 2)
                                        break;
                                    message.long_float_map = $root.com.alibaba.pairec.processor.LongFloatMap.decode(reader, reader.size(), $undefined, _depth + 1, message.long_float_map);
                                    message.value = "long_float_map";
                                    continue;
                                }
                            case 10: {
                                    if (wireType !== 2)
                                        break;
                                    message.long_double_map = $root.com.alibaba.pairec.processor.LongDoubleMap.decode(reader, reader.size(), $undefined, _depth + 1, message.long_double_map);
                                    message.value = "long_double_map";
                                    continue;
                                }
                            case 11: {
                                    if (wireType !== 2)
                                        break;
                                    message.string_string_map = $root.com.alibaba.pairec.processor.StringStringMap.decode(reader, reader.size(), $undefined, _depth + 1, message.string_string_map);
                                    message.value = "string_string_map";
                                    continue;
                                }
                            case 12: {
                                    if (wireType !== 2)
                                        break;
                                    message.string_int_map = $root.com.alibaba.pairec.processor.StringIntMap.decode(reader, reader.size(), $undefined, _depth + 1, message.string_int_map);
                                    message.value = "string_int_map";
                                    continue;
                                }
                            case 13: {
                                    if (wireType !== 2)
                                        break;
                                    message.string_long_map = $root.com.alibaba.pairec.processor.StringLongMap.decode(reader, reader.size(), $undefined, _depth + 1, message.string_long_map);
                                    message.value = "string_long_map";
                                    continue;
                                }
                            case 14: {
                                    if (wireType !== 2)
                                        break;
                                    message.string_float_map = $root.com.alibaba.pairec.processor.StringFloatMap.decode(reader, reader.size(), $undefined, _depth + 1, message.string_float_map);
                                    message.value = "string_float_map";
                                    continue;
                                }
                            case 15: {
                                    if (wireType !== 2)
                                        break;
                                    message.string_double_map = $root.com.alibaba.pairec.processor.StringDoubleMap.decode(reader, reader.size(), $undefined, _depth + 1, message.string_double_map);
                                    message.value = "string_double_map";
                                    continue;
                                }
                            case 16: {
                                    if (wireType !== 2)
                                        break;
                                    message.int_string_map = $root.com.alibaba.pairec.processor.IntStringMap.decode(reader, reader.size(), $undefined, _depth + 1, message.int_string_map);
                                    message.value = "int_string_map";
                                    continue;
                                }
                            case 17: {
                                    if (wireType !== 2)
                                        break;
                                    message.int_int_map = $root.com.alibaba.pairec.processor.IntIntMap.decode(reader, reader.size(), $undefined, _depth + 1, message.int_int_map);
                                    message.value = "int_int_map";
                                    continue;
                                }
                            case 18: {
                                    if (wireType !== 2)
                                        break;
                                    message.int_long_map = $root.com.alibaba.pairec.processor.IntLongMap.decode(reader, reader.size(), $undefined, _depth + 1, message.int_long_map);
                                    message.value = "int_long_map";
                                    continue;
                                }
                            case 19: {
                                    if (wireType !== 2)
                                        break;
                                    message.int_float_map = $root.com.alibaba.pairec.processor.IntFloatMap.decode(reader, reader.size(), $undefined, _depth + 1, message.int_float_map);
                                    message.value = "int_float_map";
                                    continue;
                                }
                            case 20: {
                                    if (wireType !== 2)
                                        break;
                                    message.int_double_map = $root.com.alibaba.pairec.processor.IntDoubleMap.decode(reader, reader.size(), $undefined, _depth + 1, message.int_double_map);
                                    message.value = "int_double_map";
                                    continue;
                                }
                            case 21: {
                                    if (wireType !== 2)
                                        break;
                                    message.int_list = $root.com.alibaba.pairec.processor.IntList.decode(reader, reader.size(), $undefined, _depth + 1, message.int_list);
                                    message.value = "int_list";
                                    continue;
                                }
                            case 22: {
                                    if (wireType !== 2)
                                        break;
                                    message.long_list = $root.com.alibaba.pairec.processor.LongList.decode(reader, reader.size(), $undefined, _depth + 1, message.long_list);
                                    message.value = "long_list";
                                    continue;
                                }
                            case 23: {
                                    if (wireType !== 2)
                                        break;
                                    message.string_list = $root.com.alibaba.pairec.processor.StringList.decode(reader, reader.size(), $undefined, _depth + 1, message.string_list);
                                    message.value = "string_list";
                                    continue;
                                }
                            case 24: {
                                    if (wireType !== 2)
                                        break;
                                    message.float_list = $root.com.alibaba.pairec.processor.FloatList.decode(reader, reader.size(), $undefined, _depth + 1, message.float_list);
                                    message.value = "float_list";
                                    continue;
                                }
                            case 25: {
                                    if (wireType !== 2)
                                        break;
                                    message.double_list = $root.com.alibaba.pairec.processor.DoubleList.decode(reader, reader.size(), $undefined, _depth + 1, message.double_list);
                                    message.value = "double_list";
                                    continue;
                                }
                            case 26: {
                                    if (wireType !== 2)
                                        break;
                                    message.int_lists = $root.com.alibaba.pairec.processor.IntLists.decode(reader, reader.size(), $undefined, _depth + 1, message.int_lists);
                                    message.value = "int_lists";
                                    continue;
                                }
                            case 27: {
                                    if (wireType !== 2)
                                        break;
                                    message.long_lists = $root.com.alibaba.pairec.processor.LongLists.decode(reader, reader.size(), $undefined, _depth + 1, message.long_lists);
                                    message.value = "long_lists";
                                    continue;
                                }
                            case 28: {
                                    if (wireType !== 2)
                                        break;
                                    message.string_lists = $root.com.alibaba.pairec.processor.StringLists.decode(reader, reader.size(), $undefined, _depth + 1, message.string_lists);
                                    message.value = "string_lists";
                                    continue;
                                }
                            case 29: {
                                    if (wireType !== 2)
                                        break;
                                    message.float_lists = $root.com.alibaba.pairec.processor.FloatLists.decode(reader, reader.size(), $undefined, _depth + 1, message.float_lists);
                                    message.value = "float_lists";
                                    continue;
                                }
                            case 30: {
                                    if (wireType !== 2)
                                        break;
                                    message.double_lists = $root.com.alibaba.pairec.processor.DoubleLists.decode(reader, reader.size(), $undefined, _depth + 1, message.double_lists);
                                    message.value = "double_lists";
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

                    return PBFeature;
                })();

                processor.ContextFeatures = (function() {

                    /**
                     * Properties of a ContextFeatures.
                     * @typedef {Object} com.alibaba.pairec.processor.ContextFeatures.$Properties
                     * @property {Array.<com.alibaba.pairec.processor.PBFeature.$Properties>|null} [features] ContextFeatures features
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */

                    /**
                     * Properties of a ContextFeatures.
                     * @memberof com.alibaba.pairec.processor
                     * @interface IContextFeatures
                     * @augments com.alibaba.pairec.processor.ContextFeatures.$Properties
                     * @deprecated Use com.alibaba.pairec.processor.ContextFeatures.$Properties instead.
                     */

                    /**
                     * Shape of a ContextFeatures.
                     * @typedef {{
                     *   features?: Array.<com.alibaba.pairec.processor.PBFeature.$Shape>|null;
                     *   $unknowns?: Array.<Uint8Array>;
                     * }} com.alibaba.pairec.processor.ContextFeatures.$Shape
                     */

                    /**
                     * Constructs a new ContextFeatures.
                     * @memberof com.alibaba.pairec.processor
                     * @classdesc Represents a ContextFeatures.
                     * @constructor
                     * @param {com.alibaba.pairec.processor.ContextFeatures.$Properties=} [properties] Properties to set
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */
                    const ContextFeatures = function (properties) {
                        this.features = [];
                        if (properties)
                            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                    this[keys[i]] = properties[keys[i]];
                    };

                    /**
                     * ContextFeatures features.
                     * @member {Array.<com.alibaba.pairec.processor.PBFeature.$Properties>} features
                     * @memberof com.alibaba.pairec.processor.ContextFeatures
                     * @instance
                     */
                    ContextFeatures.prototype.features = $util.emptyArray;

                    /**
                     * Creates a new ContextFeatures instance using the specified properties.
                     * @function create
                     * @memberof com.alibaba.pairec.processor.ContextFeatures
                     * @static
                     * @param {com.alibaba.pairec.processor.ContextFeatures.$Properties=} [properties] Properties to set
                     * @returns {com.alibaba.pairec.processor.ContextFeatures} ContextFeatures instance
                     * @type {{
                     *   (properties: com.alibaba.pairec.processor.ContextFeatures.$Shape): com.alibaba.pairec.processor.ContextFeatures & com.alibaba.pairec.processor.ContextFeatures.$Shape;
                     *   (properties?: com.alibaba.pairec.processor.ContextFeatures.$Properties): com.alibaba.pairec.processor.ContextFeatures;
                     * }}
                     */
                    ContextFeatures.create = function(properties) {
                        return new ContextFeatures(properties);
                    };

                    /**
                     * Encodes the specified ContextFeatures message. Does not implicitly {@link com.alibaba.pairec.processor.ContextFeatures.verify|verify} messages.
                     * @function encode
                     * @memberof com.alibaba.pairec.processor.ContextFeatures
                     * @static
                     * @param {com.alibaba.pairec.processor.ContextFeatures.$Properties} message ContextFeatures message or plain object to encode
                     * @param {$protobuf.Writer} [writer] Writer to encode to
                     * @returns {$protobuf.Writer} Writer
                     */
                    ContextFeatures.encode = function (message, writer, _depth) {
                        if (!writer)
                            writer = $Writer.create();
                        if (_depth === $undefined)
                            _depth = 0;
                        if (_depth > $util.recursionLimit)
                            throw $Error("max depth exceeded");
                        if (message.features != null && message.features.length)
                            for (let i = 0; i < message.features.length; ++i)
                                $root.com.alibaba.pairec.processor.PBFeature.encode(message.features[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                            for (let i = 0; i < message.$unknowns.length; ++i)
                                writer.raw(message.$unknowns[i]);
                        return writer;
                    };

                    /**
                     * Decodes a ContextFeatures message from the specified reader or buffer.
                     * @function decode
                     * @memberof com.alibaba.pairec.processor.ContextFeatures
                     * @static
                     * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                     * @param {number} [length] Message length if known beforehand
                     * @returns {com.alibaba.pairec.processor.ContextFeatures & com.alibaba.pairec.processor.ContextFeatures.$Shape} ContextFeatures
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    ContextFeatures.decode = function (reader, length, _end, _depth, _target) {
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
                        message = _target || new $root.com.alibaba.pairec.processor.ContextFeatures();
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
                                    if (!(message.features && message.features.length))
                                        message.features = [];
                                    message.features.push($root.com.alibaba.pairec.processor.PBFeature.decode(reader, reader.size(), $undefined, _depth + 1));
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

                    return ContextFeatures;
                })();

                processor.PBRequest = (function() {

                    /**
                     * Properties of a PBRequest.
                     * @typedef {Object} com.alibaba.pairec.processor.PBRequest.$Properties
                     * @property {number|null} [debug_level] PBRequest debug_level
                     * @property {Object.<string,com.alibaba.pairec.processor.PBFeature.$Properties>|null} [user_features] PBRequest user_features
                     * @property {Array.<string>|null} [item_ids] PBRequest item_ids
                     * @property {Object.<string,com.alibaba.pairec.processor.ContextFeatures.$Properties>|null} [context_features] PBRequest context_features
                     * @property {number|null} [faiss_neigh_num] PBRequest faiss_neigh_num
                     * @property {Object.<string,com.alibaba.pairec.processor.ContextFeatures.$Properties>|null} [item_features] PBRequest item_features
                     * @property {Object.<string,string>|null} [meta_data] PBRequest meta_data
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */

                    /**
                     * Properties of a PBRequest.
                     * @memberof com.alibaba.pairec.processor
                     * @interface IPBRequest
                     * @augments com.alibaba.pairec.processor.PBRequest.$Properties
                     * @deprecated Use com.alibaba.pairec.processor.PBRequest.$Properties instead.
                     */

                    /**
                     * Shape of a PBRequest.
                     * @typedef {{
                     *   debug_level?: number|null;
                     *   user_features?: Object.<string,com.alibaba.pairec.processor.PBFeature.$Shape>|null;
                     *   item_ids?: Array.<string>|null;
                     *   context_features?: Object.<string,com.alibaba.pairec.processor.ContextFeatures.$Shape>|null;
                     *   faiss_neigh_num?: number|null;
                     *   item_features?: Object.<string,com.alibaba.pairec.processor.ContextFeatures.$Shape>|null;
                     *   meta_data?: Object.<string,string>|null;
                     *   $unknowns?: Array.<Uint8Array>;
                     * }} com.alibaba.pairec.processor.PBRequest.$Shape
                     */

                    /**
                     * Constructs a new PBRequest.
                     * @memberof com.alibaba.pairec.processor
                     * @classdesc Represents a PBRequest.
                     * @constructor
                     * @param {com.alibaba.pairec.processor.PBRequest.$Properties=} [properties] Properties to set
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */
                    const PBRequest = function (properties) {
                        this.user_features = {};
                        this.item_ids = [];
                        this.context_features = {};
                        this.item_features = {};
                        this.meta_data = {};
                        if (properties)
                            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                    this[keys[i]] = properties[keys[i]];
                    };

                    /**
                     * PBRequest debug_level.
                     * @member {number} debug_level
                     * @memberof com.alibaba.pairec.processor.PBRequest
                     * @instance
                     */
                    PBRequest.prototype.debug_level = 0;

                    /**
                     * PBRequest user_features.
                     * @member {Object.<string,com.alibaba.pairec.processor.PBFeature.$Properties>} user_features
                     * @memberof com.alibaba.pairec.processor.PBRequest
                     * @instance
                     */
                    PBRequest.prototype.user_features = $util.emptyObject;

                    /**
                     * PBRequest item_ids.
                     * @member {Array.<string>} item_ids
                     * @memberof com.alibaba.pairec.processor.PBRequest
                     * @instance
                     */
                    PBRequest.prototype.item_ids = $util.emptyArray;

                    /**
                     * PBRequest context_features.
                     * @member {Object.<string,com.alibaba.pairec.processor.ContextFeatures.$Properties>} context_features
                     * @memberof com.alibaba.pairec.processor.PBRequest
                     * @instance
                     */
                    PBRequest.prototype.context_features = $util.emptyObject;

                    /**
                     * PBRequest faiss_neigh_num.
                     * @member {number} faiss_neigh_num
                     * @memberof com.alibaba.pairec.processor.PBRequest
                     * @instance
                     */
                    PBRequest.prototype.faiss_neigh_num = 0;

                    /**
                     * PBRequest item_features.
                     * @member {Object.<string,com.alibaba.pairec.processor.ContextFeatures.$Properties>} item_features
                     * @memberof com.alibaba.pairec.processor.PBRequest
                     * @instance
                     */
                    PBRequest.prototype.item_features = $util.emptyObject;

                    /**
                     * PBRequest meta_data.
                     * @member {Object.<string,string>} meta_data
                     * @memberof com.alibaba.pairec.processor.PBRequest
                     * @instance
                     */
                    PBRequest.prototype.meta_data = $util.emptyObject;

                    /**
                     * Creates a new PBRequest instance using the specified properties.
                     * @function create
                     * @memberof com.alibaba.pairec.processor.PBRequest
                     * @static
                     * @param {com.alibaba.pairec.processor.PBRequest.$Properties=} [properties] Properties to set
                     * @returns {com.alibaba.pairec.processor.PBRequest} PBRequest instance
                     * @type {{
                     *   (properties: com.alibaba.pairec.processor.PBRequest.$Shape): com.alibaba.pairec.processor.PBRequest & com.alibaba.pairec.processor.PBRequest.$Shape;
                     *   (properties?: com.alibaba.pairec.processor.PBRequest.$Properties): com.alibaba.pairec.processor.PBRequest;
                     * }}
                     */
                    PBRequest.create = function(properties) {
                        return new PBRequest(properties);
                    };

                    /**
                     * Encodes the specified PBRequest message. Does not implicitly {@link com.alibaba.pairec.processor.PBRequest.verify|verify} messages.
                     * @function encode
                     * @memberof com.alibaba.pairec.processor.PBRequest
                     * @static
                     * @param {com.alibaba.pairec.processor.PBRequest.$Properties} message PBRequest message or plain object to encode
                     * @param {$protobuf.Writer} [writer] Writer to encode to
                     * @returns {$protobuf.Writer} Writer
                     */
                    PBRequest.encode = function (message, writer, _depth) {
                        if (!writer)
                            writer = $Writer.create();
                        if (_depth === $undefined)
                            _depth = 0;
                        if (_depth > $util.recursionLimit)
                            throw $Error("max depth exceeded");
                        if (message.debug_level != null && $Object.hasOwnProperty.call(message, "debug_level") && message.debug_level !== 0)
                            writer.uint32(/* id 1, wireType 0 =*/8).int32(message.debug_level);
                        if (message.user_features != null && $Object.hasOwnProperty.call(message, "user_features"))
                            for (let keys = $Object.keys(message.user_features), i = 0; i < keys.length; ++i) {
                                writer.uint32(/* id 2, wireType 2 =*/18).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]);
                                $root.com.alibaba.pairec.processor.PBFeature.encode(message.user_features[keys[i]], writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim().ldelim();
                            }
                        if (message.item_ids != null && message.item_ids.length)
                            for (let i = 0; i < message.item_ids.length; ++i)
                                writer.uint32(/* id 3, wireType 2 =*/26).string(message.item_ids[i]);
                        if (message.context_features != null && $Object.hasOwnProperty.call(message, "context_features"))
                            for (let keys = $Object.keys(message.context_features), i = 0; i < keys.length; ++i) {
                                writer.uint32(/* id 4, wireType 2 =*/34).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]);
                                $root.com.alibaba.pairec.processor.ContextFeatures.encode(message.context_features[keys[i]], writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim().ldelim();
                            }
                        if (message.faiss_neigh_num != null && $Object.hasOwnProperty.call(message, "faiss_neigh_num") && message.faiss_neigh_num !== 0)
                            writer.uint32(/* id 5, wireType 0 =*/40).int32(message.faiss_neigh_num);
                        if (message.item_features != null && $Object.hasOwnProperty.call(message, "item_features"))
                            for (let keys = $Object.keys(message.item_features), i = 0; i < keys.length; ++i) {
                                writer.uint32(/* id 6, wireType 2 =*/50).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]);
                                $root.com.alibaba.pairec.processor.ContextFeatures.encode(message.item_features[keys[i]], writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim().ldelim();
                            }
                        if (message.meta_data != null && $Object.hasOwnProperty.call(message, "meta_data"))
                            for (let keys = $Object.keys(message.meta_data), i = 0; i < keys.length; ++i)
                                writer.uint32(/* id 7, wireType 2 =*/58).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]).uint32(/* id 2, wireType 2 =*/18).string(message.meta_data[keys[i]]).ldelim();
                        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                            for (let i = 0; i < message.$unknowns.length; ++i)
                                writer.raw(message.$unknowns[i]);
                        return writer;
                    };

                    /**
                     * Decodes a PBRequest message from the specified reader or buffer.
                     * @function decode
                     * @memberof com.alibaba.pairec.processor.PBRequest
                     * @static
                     * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                     * @param {number} [length] Message length if known beforehand
                     * @returns {com.alibaba.pairec.processor.PBRequest & com.alibaba.pairec.processor.PBRequest.$Shape} PBRequest
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    PBRequest.decode = function (reader, length, _end, _depth, _target) {
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
                        message = _target || new $root.com.alibaba.pairec.processor.PBRequest();
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
                                        message.debug_level = value;
                                    else
                                        delete message.debug_level;
                                    continue;
                                }
                            case 2: {
                                    if (wireType !== 2)
                                        break;
                                    if (message.user_features === $util.emptyObject)
                                        message.user_features = {};
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
                                            value = $root.com.alibaba.pairec.processor.PBFeature.decode(reader, reader.size(), $undefined, _depth + 1, value);
                                            continue;
                                        }
                                        reader.skipType(wireType, _depth, tag2);
                                    }
                                    if (reader.pos !== end2)
                                        throw $RangeError("index out of range");
                                    reader.len = end;
                                    if (key === "__proto__")
                                        $util.makeProp(message.user_features, key);
                                    message.user_features[key] = value || new $root.com.alibaba.pairec.processor.PBFeature();
                                    continue;
                                }
                            case 3: {
                                    if (wireType !== 2)
                                        break;
                                    if (!(message.item_ids && message.item_ids.length))
                                        message.item_ids = [];
                                    message.item_ids.push(reader.stringVerify());
                                    continue;
                                }
                            case 4: {
                                    if (wireType !== 2)
                                        break;
                                    if (message.context_features === $util.emptyObject)
                                        message.context_features = {};
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
                                            value = $root.com.alibaba.pairec.processor.ContextFeatures.decode(reader, reader.size(), $undefined, _depth + 1, value);
                                            continue;
                                        }
                                        reader.skipType(wireType, _depth, tag2);
                                    }
                                    if (reader.pos !== end2)
                                        throw $RangeError("index out of range");
                                    reader.len = end;
                                    if (key === "__proto__")
                                        $util.makeProp(message.context_features, key);
                                    message.context_features[key] = value || new $root.com.alibaba.pairec.processor.ContextFeatures();
                                    continue;
                                }
                            case 5: {
                                    if (wireType !== 0)
                                        break;
                                    if (value = reader.int32())
                                        message.faiss_neigh_num = value;
                                    else
                                        delete message.faiss_neigh_num;
                                    continue;
                                }
                            case 6: {
                                    if (wireType !== 2)
                                        break;
                                    if (message.item_features === $util.emptyObject)
                                        message.item_features = {};
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
                                            value = $root.com.alibaba.pairec.processor.ContextFeatures.decode(reader, reader.size(), $undefined, _depth + 1, value);
                                            continue;
                                        }
                                        reader.skipType(wireType, _depth, tag2);
                                    }
                                    if (reader.pos !== end2)
                                        throw $RangeError("index out of range");
                                    reader.len = end;
                                    if (key === "__proto__")
                                        $util.makeProp(message.item_features, key);
                                    message.item_features[key] = value || new $root.com.alibaba.pairec.processor.ContextFeatures();
                                    continue;
                                }
                            case 7: {
                                    if (wireType !== 2)
                                        break;
                                    if (message.meta_data === $util.emptyObject)
                                        message.meta_data = {};
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
                                        $util.makeProp(message.meta_data, key);
                                    message.meta_data[key] = value;
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

                    return PBRequest;
                })();

                processor.PBResponse = (function() {

                    /**
                     * Properties of a PBResponse.
                     * @typedef {Object} com.alibaba.pairec.processor.PBResponse.$Properties
                     * @property {Object.<string,pytorch.eas.ArrayProto.$Properties>|null} [map_outputs] PBResponse map_outputs
                     * @property {Object.<string,string>|null} [generate_features] PBResponse generate_features
                     * @property {Object.<string,string>|null} [raw_features] PBResponse raw_features
                     * @property {Array.<string>|null} [item_ids] PBResponse item_ids
                     * @property {Object.<string,string>|null} [pass_through_data] PBResponse pass_through_data
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */

                    /**
                     * Properties of a PBResponse.
                     * @memberof com.alibaba.pairec.processor
                     * @interface IPBResponse
                     * @augments com.alibaba.pairec.processor.PBResponse.$Properties
                     * @deprecated Use com.alibaba.pairec.processor.PBResponse.$Properties instead.
                     */

                    /**
                     * Shape of a PBResponse.
                     * @typedef {com.alibaba.pairec.processor.PBResponse.$Properties} com.alibaba.pairec.processor.PBResponse.$Shape
                     */

                    /**
                     * Constructs a new PBResponse.
                     * @memberof com.alibaba.pairec.processor
                     * @classdesc Represents a PBResponse.
                     * @constructor
                     * @param {com.alibaba.pairec.processor.PBResponse.$Properties=} [properties] Properties to set
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */
                    const PBResponse = function (properties) {
                        this.map_outputs = {};
                        this.generate_features = {};
                        this.raw_features = {};
                        this.item_ids = [];
                        this.pass_through_data = {};
                        if (properties)
                            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                    this[keys[i]] = properties[keys[i]];
                    };

                    /**
                     * PBResponse map_outputs.
                     * @member {Object.<string,pytorch.eas.ArrayProto.$Properties>} map_outputs
                     * @memberof com.alibaba.pairec.processor.PBResponse
                     * @instance
                     */
                    PBResponse.prototype.map_outputs = $util.emptyObject;

                    /**
                     * PBResponse generate_features.
                     * @member {Object.<string,string>} generate_features
                     * @memberof com.alibaba.pairec.processor.PBResponse
                     * @instance
                     */
                    PBResponse.prototype.generate_features = $util.emptyObject;

                    /**
                     * PBResponse raw_features.
                     * @member {Object.<string,string>} raw_features
                     * @memberof com.alibaba.pairec.processor.PBResponse
                     * @instance
                     */
                    PBResponse.prototype.raw_features = $util.emptyObject;

                    /**
                     * PBResponse item_ids.
                     * @member {Array.<string>} item_ids
                     * @memberof com.alibaba.pairec.processor.PBResponse
                     * @instance
                     */
                    PBResponse.prototype.item_ids = $util.emptyArray;

                    /**
                     * PBResponse pass_through_data.
                     * @member {Object.<string,string>} pass_through_data
                     * @memberof com.alibaba.pairec.processor.PBResponse
                     * @instance
                     */
                    PBResponse.prototype.pass_through_data = $util.emptyObject;

                    /**
                     * Creates a new PBResponse instance using the specified properties.
                     * @function create
                     * @memberof com.alibaba.pairec.processor.PBResponse
                     * @static
                     * @param {com.alibaba.pairec.processor.PBResponse.$Properties=} [properties] Properties to set
                     * @returns {com.alibaba.pairec.processor.PBResponse} PBResponse instance
                     * @type {{
                     *   (properties: com.alibaba.pairec.processor.PBResponse.$Shape): com.alibaba.pairec.processor.PBResponse & com.alibaba.pairec.processor.PBResponse.$Shape;
                     *   (properties?: com.alibaba.pairec.processor.PBResponse.$Properties): com.alibaba.pairec.processor.PBResponse;
                     * }}
                     */
                    PBResponse.create = function(properties) {
                        return new PBResponse(properties);
                    };

                    /**
                     * Encodes the specified PBResponse message. Does not implicitly {@link com.alibaba.pairec.processor.PBResponse.verify|verify} messages.
                     * @function encode
                     * @memberof com.alibaba.pairec.processor.PBResponse
                     * @static
                     * @param {com.alibaba.pairec.processor.PBResponse.$Properties} message PBResponse message or plain object to encode
                     * @param {$protobuf.Writer} [writer] Writer to encode to
                     * @returns {$protobuf.Writer} Writer
                     */
                    PBResponse.encode = function (message, writer, _depth) {
                        if (!writer)
                            writer = $Writer.create();
                        if (_depth === $undefined)
                            _depth = 0;
                        if (_depth > $util.recursionLimit)
                            throw $Error("max depth exceeded");
                        if (message.map_outputs != null && $Object.hasOwnProperty.call(message, "map_outputs"))
                            for (let keys = $Object.keys(message.map_outputs), i = 0; i < keys.length; ++i) {
                                writer.uint32(/* id 1, wireType 2 =*/10).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]);
                                $root.pytorch.eas.ArrayProto.encode(message.map_outputs[keys[i]], writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim().ldelim();
                            }
                        if (message.generate_features != null && $Object.hasOwnProperty.call(message, "generate_features"))
                            for (let keys = $Object.keys(message.generate_features), i = 0; i < keys.length; ++i)
                                writer.uint32(/* id 2, wireType 2 =*/18).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]).uint32(/* id 2, wireType 2 =*/18).string(message.generate_features[keys[i]]).ldelim();
                        if (message.raw_features != null && $Object.hasOwnProperty.call(message, "raw_features"))
                            for (let keys = $Object.keys(message.raw_features), i = 0; i < keys.length; ++i)
                                writer.uint32(/* id 3, wireType 2 =*/26).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]).uint32(/* id 2, wireType 2 =*/18).string(message.raw_features[keys[i]]).ldelim();
                        if (message.item_ids != null && message.item_ids.length)
                            for (let i = 0; i < message.item_ids.length; ++i)
                                writer.uint32(/* id 4, wireType 2 =*/34).string(message.item_ids[i]);
                        if (message.pass_through_data != null && $Object.hasOwnProperty.call(message, "pass_through_data"))
                            for (let keys = $Object.keys(message.pass_through_data), i = 0; i < keys.length; ++i)
                                writer.uint32(/* id 5, wireType 2 =*/42).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]).uint32(/* id 2, wireType 2 =*/18).string(message.pass_through_data[keys[i]]).ldelim();
                        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                            for (let i = 0; i < message.$unknowns.length; ++i)
                                writer.raw(message.$unknowns[i]);
                        return writer;
                    };

                    /**
                     * Decodes a PBResponse message from the specified reader or buffer.
                     * @function decode
                     * @memberof com.alibaba.pairec.processor.PBResponse
                     * @static
                     * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                     * @param {number} [length] Message length if known beforehand
                     * @returns {com.alibaba.pairec.processor.PBResponse & com.alibaba.pairec.processor.PBResponse.$Shape} PBResponse
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    PBResponse.decode = function (reader, length, _end, _depth, _target) {
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
                        message = _target || new $root.com.alibaba.pairec.processor.PBResponse();
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
                            case 2: {
                                    if (wireType !== 2)
                                        break;
                                    if (message.generate_features === $util.emptyObject)
                                        message.generate_features = {};
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
                                        $util.makeProp(message.generate_features, key);
                                    message.generate_features[key] = value;
                                    continue;
                                }
                            case 3: {
                                    if (wireType !== 2)
                                        break;
                                    if (message.raw_features === $util.emptyObject)
                                        message.raw_features = {};
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
                                        $util.makeProp(message.raw_features, key);
                                    message.raw_features[key] = value;
                                    continue;
                                }
                            case 4: {
                                    if (wireType !== 2)
                                        break;
                                    if (!(message.item_ids && message.item_ids.length))
                                        message.item_ids = [];
                                    message.item_ids.push(reader.stringVerify());
                                    continue;
                                }
                            case 5: {
                                    if (wireType !== 2)
                                        break;
                                    if (message.pass_through_data === $util.emptyObject)
                                        message.pass_through_data = {};
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
                                        $util.makeProp(message.pass_through_data, key);
                                    message.pass_through_data[key] = value;
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

                    return PBResponse;
                })();

                return processor;
            })();

            return pairec;
        })();

        return alibaba;
    })();

    return com;
})();

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
