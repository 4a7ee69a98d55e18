/*eslint-disable block-scoped-var, id-length, no-control-regex, no-magic-numbers, no-mixed-operators, no-prototype-builtins, no-redeclare, no-shadow, no-var, sort-vars, default-case, jsdoc/require-param*/
import $protobuf from "protobufjs/minimal.js";

// Common aliases
const $Reader = $protobuf.Reader, $Writer = $protobuf.Writer, $util = $protobuf.util;
const $Object = $util.global.Object, $undefined = $util.global.undefined, $Error = $util.global.Error, $RangeError = $util.global.RangeError;

// Exported root namespace
const $root = $protobuf.roots["easyrec"] || ($protobuf.roots["easyrec"] = {});

export const easyrec = $root.easyrec = (() => {

    /**
     * Namespace easyrec.
     * @exports easyrec
     * @namespace
     */
    const easyrec = {};

    easyrec.eas = (function() {

        /**
         * Namespace eas.
         * @memberof easyrec
         * @namespace
         */
        const eas = {};

        /**
         * StatusCode enum.
         * @name easyrec.eas.StatusCode
         * @enum {number}
         * @property {number} OK=0 OK value
         * @property {number} INPUT_EMPTY=1 INPUT_EMPTY value
         * @property {number} EXCEPTION=2 EXCEPTION value
         */
        eas.StatusCode = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "OK"] = 0;
            values[valuesById[1] = "INPUT_EMPTY"] = 1;
            values[valuesById[2] = "EXCEPTION"] = 2;
            return values;
        })();

        eas.PBFeature = (function() {

            /**
             * Properties of a PBFeature.
             * @typedef {Object} easyrec.eas.PBFeature.$Properties
             * @property {number|null} [int_feature] PBFeature int_feature
             * @property {number|Long|null} [long_feature] PBFeature long_feature
             * @property {string|null} [string_feature] PBFeature string_feature
             * @property {number|null} [float_feature] PBFeature float_feature
             * @property {"int_feature"|"long_feature"|"string_feature"|"float_feature"} [value] PBFeature value
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a PBFeature.
             * @memberof easyrec.eas
             * @interface IPBFeature
             * @augments easyrec.eas.PBFeature.$Properties
             * @deprecated Use easyrec.eas.PBFeature.$Properties instead.
             */

            /**
             * Narrowed shape of a PBFeature.
             * @typedef {{
             *   int_feature?: number|null;
             *   long_feature?: number|Long|null;
             *   string_feature?: string|null;
             *   float_feature?: number|null;
             *   $unknowns?: Array.<Uint8Array>;
             * } & (
             *   ({ value?: undefined; int_feature?: null; long_feature?: null; string_feature?: null; float_feature?: null }|{ value?: "int_feature"; int_feature: number; long_feature?: null; string_feature?: null; float_feature?: null }|{ value?: "long_feature"; int_feature?: null; long_feature: number|Long; string_feature?: null; float_feature?: null }|{ value?: "string_feature"; int_feature?: null; long_feature?: null; string_feature: string; float_feature?: null }|{ value?: "float_feature"; int_feature?: null; long_feature?: null; string_feature?: null; float_feature: number })
             * )} easyrec.eas.PBFeature.$Shape
             */

            /**
             * Constructs a new PBFeature.
             * @memberof easyrec.eas
             * @classdesc Represents a PBFeature.
             * @constructor
             * @param {easyrec.eas.PBFeature.$Properties=} [properties] Properties to set
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
             * @memberof easyrec.eas.PBFeature
             * @instance
             */
            PBFeature.prototype.int_feature = null;

            /**
             * PBFeature long_feature.
             * @member {number|Long|null|undefined} long_feature
             * @memberof easyrec.eas.PBFeature
             * @instance
             */
            PBFeature.prototype.long_feature = null;

            /**
             * PBFeature string_feature.
             * @member {string|null|undefined} string_feature
             * @memberof easyrec.eas.PBFeature
             * @instance
             */
            PBFeature.prototype.string_feature = null;

            /**
             * PBFeature float_feature.
             * @member {number|null|undefined} float_feature
             * @memberof easyrec.eas.PBFeature
             * @instance
             */
            PBFeature.prototype.float_feature = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            /**
             * PBFeature value.
             * @member {"int_feature"|"long_feature"|"string_feature"|"float_feature"|undefined} value
             * @memberof easyrec.eas.PBFeature
             * @instance
             */
            $Object.defineProperty(PBFeature.prototype, "value", {
                get: $util.oneOfGetter($oneOfFields = ["int_feature", "long_feature", "string_feature", "float_feature"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Creates a new PBFeature instance using the specified properties.
             * @function create
             * @memberof easyrec.eas.PBFeature
             * @static
             * @param {easyrec.eas.PBFeature.$Properties=} [properties] Properties to set
             * @returns {easyrec.eas.PBFeature} PBFeature instance
             * @type {{
             *   (properties: easyrec.eas.PBFeature.$Shape): easyrec.eas.PBFeature & easyrec.eas.PBFeature.$Shape;
             *   (properties?: easyrec.eas.PBFeature.$Properties): easyrec.eas.PBFeature;
             * }}
             */
            PBFeature.create = function(properties) {
                return new PBFeature(properties);
            };

            /**
             * Encodes the specified PBFeature message. Does not implicitly {@link easyrec.eas.PBFeature.verify|verify} messages.
             * @function encode
             * @memberof easyrec.eas.PBFeature
             * @static
             * @param {easyrec.eas.PBFeature.$Properties} message PBFeature message or plain object to encode
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
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a PBFeature message from the specified reader or buffer.
             * @function decode
             * @memberof easyrec.eas.PBFeature
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {easyrec.eas.PBFeature & easyrec.eas.PBFeature.$Shape} PBFeature
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
                message = _target || new $root.easyrec.eas.PBFeature();
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

        eas.ContextFeatures = (function() {

            /**
             * Properties of a ContextFeatures.
             * @typedef {Object} easyrec.eas.ContextFeatures.$Properties
             * @property {Array.<easyrec.eas.PBFeature.$Properties>|null} [features] ContextFeatures features
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ContextFeatures.
             * @memberof easyrec.eas
             * @interface IContextFeatures
             * @augments easyrec.eas.ContextFeatures.$Properties
             * @deprecated Use easyrec.eas.ContextFeatures.$Properties instead.
             */

            /**
             * Shape of a ContextFeatures.
             * @typedef {{
             *   features?: Array.<easyrec.eas.PBFeature.$Shape>|null;
             *   $unknowns?: Array.<Uint8Array>;
             * }} easyrec.eas.ContextFeatures.$Shape
             */

            /**
             * Constructs a new ContextFeatures.
             * @memberof easyrec.eas
             * @classdesc Represents a ContextFeatures.
             * @constructor
             * @param {easyrec.eas.ContextFeatures.$Properties=} [properties] Properties to set
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
             * @member {Array.<easyrec.eas.PBFeature.$Properties>} features
             * @memberof easyrec.eas.ContextFeatures
             * @instance
             */
            ContextFeatures.prototype.features = $util.emptyArray;

            /**
             * Creates a new ContextFeatures instance using the specified properties.
             * @function create
             * @memberof easyrec.eas.ContextFeatures
             * @static
             * @param {easyrec.eas.ContextFeatures.$Properties=} [properties] Properties to set
             * @returns {easyrec.eas.ContextFeatures} ContextFeatures instance
             * @type {{
             *   (properties: easyrec.eas.ContextFeatures.$Shape): easyrec.eas.ContextFeatures & easyrec.eas.ContextFeatures.$Shape;
             *   (properties?: easyrec.eas.ContextFeatures.$Properties): easyrec.eas.ContextFeatures;
             * }}
             */
            ContextFeatures.create = function(properties) {
                return new ContextFeatures(properties);
            };

            /**
             * Encodes the specified ContextFeatures message. Does not implicitly {@link easyrec.eas.ContextFeatures.verify|verify} messages.
             * @function encode
             * @memberof easyrec.eas.ContextFeatures
             * @static
             * @param {easyrec.eas.ContextFeatures.$Properties} message ContextFeatures message or plain object to encode
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
                        $root.easyrec.eas.PBFeature.encode(message.features[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ContextFeatures message from the specified reader or buffer.
             * @function decode
             * @memberof easyrec.eas.ContextFeatures
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {easyrec.eas.ContextFeatures & easyrec.eas.ContextFeatures.$Shape} ContextFeatures
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
                message = _target || new $root.easyrec.eas.ContextFeatures();
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
                            message.features.push($root.easyrec.eas.PBFeature.decode(reader, reader.size(), $undefined, _depth + 1));
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

        eas.PBRequest = (function() {

            /**
             * Properties of a PBRequest.
             * @typedef {Object} easyrec.eas.PBRequest.$Properties
             * @property {number|null} [debug_level] PBRequest debug_level
             * @property {Object.<string,easyrec.eas.PBFeature.$Properties>|null} [user_features] PBRequest user_features
             * @property {Array.<string>|null} [item_ids] PBRequest item_ids
             * @property {Object.<string,easyrec.eas.ContextFeatures.$Properties>|null} [context_features] PBRequest context_features
             * @property {number|null} [faiss_neigh_num] PBRequest faiss_neigh_num
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a PBRequest.
             * @memberof easyrec.eas
             * @interface IPBRequest
             * @augments easyrec.eas.PBRequest.$Properties
             * @deprecated Use easyrec.eas.PBRequest.$Properties instead.
             */

            /**
             * Shape of a PBRequest.
             * @typedef {{
             *   debug_level?: number|null;
             *   user_features?: Object.<string,easyrec.eas.PBFeature.$Shape>|null;
             *   item_ids?: Array.<string>|null;
             *   context_features?: Object.<string,easyrec.eas.ContextFeatures.$Shape>|null;
             *   faiss_neigh_num?: number|null;
             *   $unknowns?: Array.<Uint8Array>;
             * }} easyrec.eas.PBRequest.$Shape
             */

            /**
             * Constructs a new PBRequest.
             * @memberof easyrec.eas
             * @classdesc Represents a PBRequest.
             * @constructor
             * @param {easyrec.eas.PBRequest.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const PBRequest = function (properties) {
                this.user_features = {};
                this.item_ids = [];
                this.context_features = {};
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * PBRequest debug_level.
             * @member {number} debug_level
             * @memberof easyrec.eas.PBRequest
             * @instance
             */
            PBRequest.prototype.debug_level = 0;

            /**
             * PBRequest user_features.
             * @member {Object.<string,easyrec.eas.PBFeature.$Properties>} user_features
             * @memberof easyrec.eas.PBRequest
             * @instance
             */
            PBRequest.prototype.user_features = $util.emptyObject;

            /**
             * PBRequest item_ids.
             * @member {Array.<string>} item_ids
             * @memberof easyrec.eas.PBRequest
             * @instance
             */
            PBRequest.prototype.item_ids = $util.emptyArray;

            /**
             * PBRequest context_features.
             * @member {Object.<string,easyrec.eas.ContextFeatures.$Properties>} context_features
             * @memberof easyrec.eas.PBRequest
             * @instance
             */
            PBRequest.prototype.context_features = $util.emptyObject;

            /**
             * PBRequest faiss_neigh_num.
             * @member {number} faiss_neigh_num
             * @memberof easyrec.eas.PBRequest
             * @instance
             */
            PBRequest.prototype.faiss_neigh_num = 0;

            /**
             * Creates a new PBRequest instance using the specified properties.
             * @function create
             * @memberof easyrec.eas.PBRequest
             * @static
             * @param {easyrec.eas.PBRequest.$Properties=} [properties] Properties to set
             * @returns {easyrec.eas.PBRequest} PBRequest instance
             * @type {{
             *   (properties: easyrec.eas.PBRequest.$Shape): easyrec.eas.PBRequest & easyrec.eas.PBRequest.$Shape;
             *   (properties?: easyrec.eas.PBRequest.$Properties): easyrec.eas.PBRequest;
             * }}
             */
            PBRequest.create = function(properties) {
                return new PBRequest(properties);
            };

            /**
             * Encodes the specified PBRequest message. Does not implicitly {@link easyrec.eas.PBRequest.verify|verify} messages.
             * @function encode
             * @memberof easyrec.eas.PBRequest
             * @static
             * @param {easyrec.eas.PBRequest.$Properties} message PBRequest message or plain object to encode
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
                        $root.easyrec.eas.PBFeature.encode(message.user_features[keys[i]], writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim().ldelim();
                    }
                if (message.item_ids != null && message.item_ids.length)
                    for (let i = 0; i < message.item_ids.length; ++i)
                        writer.uint32(/* id 3, wireType 2 =*/26).string(message.item_ids[i]);
                if (message.context_features != null && $Object.hasOwnProperty.call(message, "context_features"))
                    for (let keys = $Object.keys(message.context_features), i = 0; i < keys.length; ++i) {
                        writer.uint32(/* id 4, wireType 2 =*/34).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]);
                        $root.easyrec.eas.ContextFeatures.encode(message.context_features[keys[i]], writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim().ldelim();
                    }
                if (message.faiss_neigh_num != null && $Object.hasOwnProperty.call(message, "faiss_neigh_num") && message.faiss_neigh_num !== 0)
                    writer.uint32(/* id 5, wireType 0 =*/40).int32(message.faiss_neigh_num);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a PBRequest message from the specified reader or buffer.
             * @function decode
             * @memberof easyrec.eas.PBRequest
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {easyrec.eas.PBRequest & easyrec.eas.PBRequest.$Shape} PBRequest
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
                message = _target || new $root.easyrec.eas.PBRequest();
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
                                    value = $root.easyrec.eas.PBFeature.decode(reader, reader.size(), $undefined, _depth + 1, value);
                                    continue;
                                }
                                reader.skipType(wireType, _depth, tag2);
                            }
                            if (reader.pos !== end2)
                                throw $RangeError("index out of range");
                            reader.len = end;
                            if (key === "__proto__")
                                $util.makeProp(message.user_features, key);
                            message.user_features[key] = value || new $root.easyrec.eas.PBFeature();
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
                                    value = $root.easyrec.eas.ContextFeatures.decode(reader, reader.size(), $undefined, _depth + 1, value);
                                    continue;
                                }
                                reader.skipType(wireType, _depth, tag2);
                            }
                            if (reader.pos !== end2)
                                throw $RangeError("index out of range");
                            reader.len = end;
                            if (key === "__proto__")
                                $util.makeProp(message.context_features, key);
                            message.context_features[key] = value || new $root.easyrec.eas.ContextFeatures();
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

        eas.Results = (function() {

            /**
             * Properties of a Results.
             * @typedef {Object} easyrec.eas.Results.$Properties
             * @property {Array.<number>|null} [scores] Results scores
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Results.
             * @memberof easyrec.eas
             * @interface IResults
             * @augments easyrec.eas.Results.$Properties
             * @deprecated Use easyrec.eas.Results.$Properties instead.
             */

            /**
             * Shape of a Results.
             * @typedef {easyrec.eas.Results.$Properties} easyrec.eas.Results.$Shape
             */

            /**
             * Constructs a new Results.
             * @memberof easyrec.eas
             * @classdesc Represents a Results.
             * @constructor
             * @param {easyrec.eas.Results.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Results = function (properties) {
                this.scores = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Results scores.
             * @member {Array.<number>} scores
             * @memberof easyrec.eas.Results
             * @instance
             */
            Results.prototype.scores = $util.emptyArray;

            /**
             * Creates a new Results instance using the specified properties.
             * @function create
             * @memberof easyrec.eas.Results
             * @static
             * @param {easyrec.eas.Results.$Properties=} [properties] Properties to set
             * @returns {easyrec.eas.Results} Results instance
             * @type {{
             *   (properties: easyrec.eas.Results.$Shape): easyrec.eas.Results & easyrec.eas.Results.$Shape;
             *   (properties?: easyrec.eas.Results.$Properties): easyrec.eas.Results;
             * }}
             */
            Results.create = function(properties) {
                return new Results(properties);
            };

            /**
             * Encodes the specified Results message. Does not implicitly {@link easyrec.eas.Results.verify|verify} messages.
             * @function encode
             * @memberof easyrec.eas.Results
             * @static
             * @param {easyrec.eas.Results.$Properties} message Results message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Results.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.scores != null && message.scores.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).doubles(message.scores);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Results message from the specified reader or buffer.
             * @function decode
             * @memberof easyrec.eas.Results
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {easyrec.eas.Results & easyrec.eas.Results.$Shape} Results
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Results.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.easyrec.eas.Results();
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
                                if (!(message.scores && message.scores.length))
                                    message.scores = [];
                                reader.doubles(message.scores);
                                continue;
                            }
                            if (wireType !== 1)
                                break;
                            if (!(message.scores && message.scores.length))
                                message.scores = [];
                            message.scores.push(reader.double());
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

            return Results;
        })();

        eas.PBResponse = (function() {

            /**
             * Properties of a PBResponse.
             * @typedef {Object} easyrec.eas.PBResponse.$Properties
             * @property {Object.<string,easyrec.eas.Results.$Properties>|null} [results] PBResponse results
             * @property {Object.<string,string>|null} [item_features] PBResponse item_features
             * @property {Object.<string,string>|null} [generate_features] PBResponse generate_features
             * @property {Object.<string,easyrec.eas.ContextFeatures.$Properties>|null} [context_features] PBResponse context_features
             * @property {string|null} [error_msg] PBResponse error_msg
             * @property {easyrec.eas.StatusCode|null} [status_code] PBResponse status_code
             * @property {Array.<string>|null} [item_ids] PBResponse item_ids
             * @property {Array.<string>|null} [outputs] PBResponse outputs
             * @property {Object.<string,string>|null} [raw_features] PBResponse raw_features
             * @property {Object.<string,tensorflow.eas.ArrayProto.$Properties>|null} [tf_outputs] PBResponse tf_outputs
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a PBResponse.
             * @memberof easyrec.eas
             * @interface IPBResponse
             * @augments easyrec.eas.PBResponse.$Properties
             * @deprecated Use easyrec.eas.PBResponse.$Properties instead.
             */

            /**
             * Shape of a PBResponse.
             * @typedef {{
             *   results?: Object.<string,easyrec.eas.Results.$Shape>|null;
             *   item_features?: Object.<string,string>|null;
             *   generate_features?: Object.<string,string>|null;
             *   context_features?: Object.<string,easyrec.eas.ContextFeatures.$Shape>|null;
             *   error_msg?: string|null;
             *   status_code?: easyrec.eas.StatusCode|null;
             *   item_ids?: Array.<string>|null;
             *   outputs?: Array.<string>|null;
             *   raw_features?: Object.<string,string>|null;
             *   tf_outputs?: Object.<string,tensorflow.eas.ArrayProto.$Shape>|null;
             *   $unknowns?: Array.<Uint8Array>;
             * }} easyrec.eas.PBResponse.$Shape
             */

            /**
             * Constructs a new PBResponse.
             * @memberof easyrec.eas
             * @classdesc Represents a PBResponse.
             * @constructor
             * @param {easyrec.eas.PBResponse.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const PBResponse = function (properties) {
                this.results = {};
                this.item_features = {};
                this.generate_features = {};
                this.context_features = {};
                this.item_ids = [];
                this.outputs = [];
                this.raw_features = {};
                this.tf_outputs = {};
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * PBResponse results.
             * @member {Object.<string,easyrec.eas.Results.$Properties>} results
             * @memberof easyrec.eas.PBResponse
             * @instance
             */
            PBResponse.prototype.results = $util.emptyObject;

            /**
             * PBResponse item_features.
             * @member {Object.<string,string>} item_features
             * @memberof easyrec.eas.PBResponse
             * @instance
             */
            PBResponse.prototype.item_features = $util.emptyObject;

            /**
             * PBResponse generate_features.
             * @member {Object.<string,string>} generate_features
             * @memberof easyrec.eas.PBResponse
             * @instance
             */
            PBResponse.prototype.generate_features = $util.emptyObject;

            /**
             * PBResponse context_features.
             * @member {Object.<string,easyrec.eas.ContextFeatures.$Properties>} context_features
             * @memberof easyrec.eas.PBResponse
             * @instance
             */
            PBResponse.prototype.context_features = $util.emptyObject;

            /**
             * PBResponse error_msg.
             * @member {string} error_msg
             * @memberof easyrec.eas.PBResponse
             * @instance
             */
            PBResponse.prototype.error_msg = "";

            /**
             * PBResponse status_code.
             * @member {easyrec.eas.StatusCode} status_code
             * @memberof easyrec.eas.PBResponse
             * @instance
             */
            PBResponse.prototype.status_code = 0;

            /**
             * PBResponse item_ids.
             * @member {Array.<string>} item_ids
             * @memberof easyrec.eas.PBResponse
             * @instance
             */
            PBResponse.prototype.item_ids = $util.emptyArray;

            /**
             * PBResponse outputs.
             * @member {Array.<string>} outputs
             * @memberof easyrec.eas.PBResponse
             * @instance
             */
            PBResponse.prototype.outputs = $util.emptyArray;

            /**
             * PBResponse raw_features.
             * @member {Object.<string,string>} raw_features
             * @memberof easyrec.eas.PBResponse
             * @instance
             */
            PBResponse.prototype.raw_features = $util.emptyObject;

            /**
             * PBResponse tf_outputs.
             * @member {Object.<string,tensorflow.eas.ArrayProto.$Properties>} tf_outputs
             * @memberof easyrec.eas.PBResponse
             * @instance
             */
            PBResponse.prototype.tf_outputs = $util.emptyObject;

            /**
             * Creates a new PBResponse instance using the specified properties.
             * @function create
             * @memberof easyrec.eas.PBResponse
             * @static
             * @param {easyrec.eas.PBResponse.$Properties=} [properties] Properties to set
             * @returns {easyrec.eas.PBResponse} PBResponse instance
             * @type {{
             *   (properties: easyrec.eas.PBResponse.$Shape): easyrec.eas.PBResponse & easyrec.eas.PBResponse.$Shape;
             *   (properties?: easyrec.eas.PBResponse.$Properties): easyrec.eas.PBResponse;
             * }}
             */
            PBResponse.create = function(properties) {
                return new PBResponse(properties);
            };

            /**
             * Encodes the specified PBResponse message. Does not implicitly {@link easyrec.eas.PBResponse.verify|verify} messages.
             * @function encode
             * @memberof easyrec.eas.PBResponse
             * @static
             * @param {easyrec.eas.PBResponse.$Properties} message PBResponse message or plain object to encode
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
                if (message.results != null && $Object.hasOwnProperty.call(message, "results"))
                    for (let keys = $Object.keys(message.results), i = 0; i < keys.length; ++i) {
                        writer.uint32(/* id 1, wireType 2 =*/10).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]);
                        $root.easyrec.eas.Results.encode(message.results[keys[i]], writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim().ldelim();
                    }
                if (message.item_features != null && $Object.hasOwnProperty.call(message, "item_features"))
                    for (let keys = $Object.keys(message.item_features), i = 0; i < keys.length; ++i)
                        writer.uint32(/* id 2, wireType 2 =*/18).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]).uint32(/* id 2, wireType 2 =*/18).string(message.item_features[keys[i]]).ldelim();
                if (message.generate_features != null && $Object.hasOwnProperty.call(message, "generate_features"))
                    for (let keys = $Object.keys(message.generate_features), i = 0; i < keys.length; ++i)
                        writer.uint32(/* id 3, wireType 2 =*/26).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]).uint32(/* id 2, wireType 2 =*/18).string(message.generate_features[keys[i]]).ldelim();
                if (message.context_features != null && $Object.hasOwnProperty.call(message, "context_features"))
                    for (let keys = $Object.keys(message.context_features), i = 0; i < keys.length; ++i) {
                        writer.uint32(/* id 4, wireType 2 =*/34).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]);
                        $root.easyrec.eas.ContextFeatures.encode(message.context_features[keys[i]], writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim().ldelim();
                    }
                if (message.error_msg != null && $Object.hasOwnProperty.call(message, "error_msg") && message.error_msg !== "")
                    writer.uint32(/* id 5, wireType 2 =*/42).string(message.error_msg);
                if (message.status_code != null && $Object.hasOwnProperty.call(message, "status_code") && message.status_code !== 0)
                    writer.uint32(/* id 6, wireType 0 =*/48).int32(message.status_code);
                if (message.item_ids != null && message.item_ids.length)
                    for (let i = 0; i < message.item_ids.length; ++i)
                        writer.uint32(/* id 7, wireType 2 =*/58).string(message.item_ids[i]);
                if (message.outputs != null && message.outputs.length)
                    for (let i = 0; i < message.outputs.length; ++i)
                        writer.uint32(/* id 8, wireType 2 =*/66).string(message.outputs[i]);
                if (message.raw_features != null && $Object.hasOwnProperty.call(message, "raw_features"))
                    for (let keys = $Object.keys(message.raw_features), i = 0; i < keys.length; ++i)
                        writer.uint32(/* id 9, wireType 2 =*/74).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]).uint32(/* id 2, wireType 2 =*/18).string(message.raw_features[keys[i]]).ldelim();
                if (message.tf_outputs != null && $Object.hasOwnProperty.call(message, "tf_outputs"))
                    for (let keys = $Object.keys(message.tf_outputs), i = 0; i < keys.length; ++i) {
                        writer.uint32(/* id 10, wireType 2 =*/82).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]);
                        $root.tensorflow.eas.ArrayProto.encode(message.tf_outputs[keys[i]], writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim().ldelim();
                    }
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a PBResponse message from the specified reader or buffer.
             * @function decode
             * @memberof easyrec.eas.PBResponse
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {easyrec.eas.PBResponse & easyrec.eas.PBResponse.$Shape} PBResponse
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
                message = _target || new $root.easyrec.eas.PBResponse();
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
                            if (message.results === $util.emptyObject)
                                message.results = {};
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
                                    value = $root.easyrec.eas.Results.decode(reader, reader.size(), $undefined, _depth + 1, value);
                                    continue;
                                }
                                reader.skipType(wireType, _depth, tag2);
                            }
                            if (reader.pos !== end2)
                                throw $RangeError("index out of range");
                            reader.len = end;
                            if (key === "__proto__")
                                $util.makeProp(message.results, key);
                            message.results[key] = value || new $root.easyrec.eas.Results();
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if (message.item_features === $util.emptyObject)
                                message.item_features = {};
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
                                $util.makeProp(message.item_features, key);
                            message.item_features[key] = value;
                            continue;
                        }
                    case 3: {
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
                                    value = $root.easyrec.eas.ContextFeatures.decode(reader, reader.size(), $undefined, _depth + 1, value);
                                    continue;
                                }
                                reader.skipType(wireType, _depth, tag2);
                            }
                            if (reader.pos !== end2)
                                throw $RangeError("index out of range");
                            reader.len = end;
                            if (key === "__proto__")
                                $util.makeProp(message.context_features, key);
                            message.context_features[key] = value || new $root.easyrec.eas.ContextFeatures();
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.error_msg = value;
                            else
                                delete message.error_msg;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.status_code = value;
                            else
                                delete message.status_code;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if (!(message.item_ids && message.item_ids.length))
                                message.item_ids = [];
                            message.item_ids.push(reader.stringVerify());
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            if (!(message.outputs && message.outputs.length))
                                message.outputs = [];
                            message.outputs.push(reader.stringVerify());
                            continue;
                        }
                    case 9: {
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
                    case 10: {
                            if (wireType !== 2)
                                break;
                            if (message.tf_outputs === $util.emptyObject)
                                message.tf_outputs = {};
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
                                $util.makeProp(message.tf_outputs, key);
                            message.tf_outputs[key] = value || new $root.tensorflow.eas.ArrayProto();
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

        return eas;
    })();

    return easyrec;
})();

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
