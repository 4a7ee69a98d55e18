import * as $protobuf from "protobufjs/minimal.js";
import Long = require("long");

/** Namespace com. */
export namespace com {

    /** Namespace alibaba. */
    namespace alibaba {

        /** Namespace pairec. */
        namespace pairec {

            /** Namespace processor. */
            namespace processor {

                /**
                 * Properties of a LongStringMap.
                 * @deprecated Use com.alibaba.pairec.processor.LongStringMap.$Properties instead.
                 */
                interface ILongStringMap extends com.alibaba.pairec.processor.LongStringMap.$Properties {
                }

                /** Represents a LongStringMap. */
                class LongStringMap {

                    /**
                     * Constructs a new LongStringMap.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: com.alibaba.pairec.processor.LongStringMap.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** LongStringMap map_field. */
                    map_field: { [k: string]: string };

                    /**
                     * Creates a new LongStringMap instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns LongStringMap instance
                     */
                    static create(properties: com.alibaba.pairec.processor.LongStringMap.$Shape): com.alibaba.pairec.processor.LongStringMap & com.alibaba.pairec.processor.LongStringMap.$Shape;
                    static create(properties?: com.alibaba.pairec.processor.LongStringMap.$Properties): com.alibaba.pairec.processor.LongStringMap;

                    /**
                     * Encodes the specified LongStringMap message. Does not implicitly {@link com.alibaba.pairec.processor.LongStringMap.verify|verify} messages.
                     * @param message LongStringMap message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: com.alibaba.pairec.processor.LongStringMap.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a LongStringMap message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {com.alibaba.pairec.processor.LongStringMap & com.alibaba.pairec.processor.LongStringMap.$Shape} LongStringMap
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): com.alibaba.pairec.processor.LongStringMap & com.alibaba.pairec.processor.LongStringMap.$Shape;
                }

                namespace LongStringMap {

                    /** Properties of a LongStringMap. */
                    interface $Properties {

                        /** LongStringMap map_field */
                        map_field?: ({ [k: string]: string }|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a LongStringMap. */
                    type $Shape = com.alibaba.pairec.processor.LongStringMap.$Properties;
                }

                /**
                 * Properties of a LongIntMap.
                 * @deprecated Use com.alibaba.pairec.processor.LongIntMap.$Properties instead.
                 */
                interface ILongIntMap extends com.alibaba.pairec.processor.LongIntMap.$Properties {
                }

                /** Represents a LongIntMap. */
                class LongIntMap {

                    /**
                     * Constructs a new LongIntMap.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: com.alibaba.pairec.processor.LongIntMap.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** LongIntMap map_field. */
                    map_field: { [k: string]: number };

                    /**
                     * Creates a new LongIntMap instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns LongIntMap instance
                     */
                    static create(properties: com.alibaba.pairec.processor.LongIntMap.$Shape): com.alibaba.pairec.processor.LongIntMap & com.alibaba.pairec.processor.LongIntMap.$Shape;
                    static create(properties?: com.alibaba.pairec.processor.LongIntMap.$Properties): com.alibaba.pairec.processor.LongIntMap;

                    /**
                     * Encodes the specified LongIntMap message. Does not implicitly {@link com.alibaba.pairec.processor.LongIntMap.verify|verify} messages.
                     * @param message LongIntMap message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: com.alibaba.pairec.processor.LongIntMap.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a LongIntMap message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {com.alibaba.pairec.processor.LongIntMap & com.alibaba.pairec.processor.LongIntMap.$Shape} LongIntMap
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): com.alibaba.pairec.processor.LongIntMap & com.alibaba.pairec.processor.LongIntMap.$Shape;
                }

                namespace LongIntMap {

                    /** Properties of a LongIntMap. */
                    interface $Properties {

                        /** LongIntMap map_field */
                        map_field?: ({ [k: string]: number }|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a LongIntMap. */
                    type $Shape = com.alibaba.pairec.processor.LongIntMap.$Properties;
                }

                /**
                 * Properties of a LongLongMap.
                 * @deprecated Use com.alibaba.pairec.processor.LongLongMap.$Properties instead.
                 */
                interface ILongLongMap extends com.alibaba.pairec.processor.LongLongMap.$Properties {
                }

                /** Represents a LongLongMap. */
                class LongLongMap {

                    /**
                     * Constructs a new LongLongMap.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: com.alibaba.pairec.processor.LongLongMap.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** LongLongMap map_field. */
                    map_field: { [k: string]: (number|Long) };

                    /**
                     * Creates a new LongLongMap instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns LongLongMap instance
                     */
                    static create(properties: com.alibaba.pairec.processor.LongLongMap.$Shape): com.alibaba.pairec.processor.LongLongMap & com.alibaba.pairec.processor.LongLongMap.$Shape;
                    static create(properties?: com.alibaba.pairec.processor.LongLongMap.$Properties): com.alibaba.pairec.processor.LongLongMap;

                    /**
                     * Encodes the specified LongLongMap message. Does not implicitly {@link com.alibaba.pairec.processor.LongLongMap.verify|verify} messages.
                     * @param message LongLongMap message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: com.alibaba.pairec.processor.LongLongMap.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a LongLongMap message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {com.alibaba.pairec.processor.LongLongMap & com.alibaba.pairec.processor.LongLongMap.$Shape} LongLongMap
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): com.alibaba.pairec.processor.LongLongMap & com.alibaba.pairec.processor.LongLongMap.$Shape;
                }

                namespace LongLongMap {

                    /** Properties of a LongLongMap. */
                    interface $Properties {

                        /** LongLongMap map_field */
                        map_field?: ({ [k: string]: (number|Long) }|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a LongLongMap. */
                    type $Shape = com.alibaba.pairec.processor.LongLongMap.$Properties;
                }

                /**
                 * Properties of a LongFloatMap.
                 * @deprecated Use com.alibaba.pairec.processor.LongFloatMap.$Properties instead.
                 */
                interface ILongFloatMap extends com.alibaba.pairec.processor.LongFloatMap.$Properties {
                }

                /** Represents a LongFloatMap. */
                class LongFloatMap {

                    /**
                     * Constructs a new LongFloatMap.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: com.alibaba.pairec.processor.LongFloatMap.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** LongFloatMap map_field. */
                    map_field: { [k: string]: number };

                    /**
                     * Creates a new LongFloatMap instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns LongFloatMap instance
                     */
                    static create(properties: com.alibaba.pairec.processor.LongFloatMap.$Shape): com.alibaba.pairec.processor.LongFloatMap & com.alibaba.pairec.processor.LongFloatMap.$Shape;
                    static create(properties?: com.alibaba.pairec.processor.LongFloatMap.$Properties): com.alibaba.pairec.processor.LongFloatMap;

                    /**
                     * Encodes the specified LongFloatMap message. Does not implicitly {@link com.alibaba.pairec.processor.LongFloatMap.verify|verify} messages.
                     * @param message LongFloatMap message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: com.alibaba.pairec.processor.LongFloatMap.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a LongFloatMap message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {com.alibaba.pairec.processor.LongFloatMap & com.alibaba.pairec.processor.LongFloatMap.$Shape} LongFloatMap
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): com.alibaba.pairec.processor.LongFloatMap & com.alibaba.pairec.processor.LongFloatMap.$Shape;
                }

                namespace LongFloatMap {

                    /** Properties of a LongFloatMap. */
                    interface $Properties {

                        /** LongFloatMap map_field */
                        map_field?: ({ [k: string]: number }|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a LongFloatMap. */
                    type $Shape = com.alibaba.pairec.processor.LongFloatMap.$Properties;
                }

                /**
                 * Properties of a LongDoubleMap.
                 * @deprecated Use com.alibaba.pairec.processor.LongDoubleMap.$Properties instead.
                 */
                interface ILongDoubleMap extends com.alibaba.pairec.processor.LongDoubleMap.$Properties {
                }

                /** Represents a LongDoubleMap. */
                class LongDoubleMap {

                    /**
                     * Constructs a new LongDoubleMap.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: com.alibaba.pairec.processor.LongDoubleMap.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** LongDoubleMap map_field. */
                    map_field: { [k: string]: number };

                    /**
                     * Creates a new LongDoubleMap instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns LongDoubleMap instance
                     */
                    static create(properties: com.alibaba.pairec.processor.LongDoubleMap.$Shape): com.alibaba.pairec.processor.LongDoubleMap & com.alibaba.pairec.processor.LongDoubleMap.$Shape;
                    static create(properties?: com.alibaba.pairec.processor.LongDoubleMap.$Properties): com.alibaba.pairec.processor.LongDoubleMap;

                    /**
                     * Encodes the specified LongDoubleMap message. Does not implicitly {@link com.alibaba.pairec.processor.LongDoubleMap.verify|verify} messages.
                     * @param message LongDoubleMap message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: com.alibaba.pairec.processor.LongDoubleMap.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a LongDoubleMap message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {com.alibaba.pairec.processor.LongDoubleMap & com.alibaba.pairec.processor.LongDoubleMap.$Shape} LongDoubleMap
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): com.alibaba.pairec.processor.LongDoubleMap & com.alibaba.pairec.processor.LongDoubleMap.$Shape;
                }

                namespace LongDoubleMap {

                    /** Properties of a LongDoubleMap. */
                    interface $Properties {

                        /** LongDoubleMap map_field */
                        map_field?: ({ [k: string]: number }|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a LongDoubleMap. */
                    type $Shape = com.alibaba.pairec.processor.LongDoubleMap.$Properties;
                }

                /**
                 * Properties of a StringStringMap.
                 * @deprecated Use com.alibaba.pairec.processor.StringStringMap.$Properties instead.
                 */
                interface IStringStringMap extends com.alibaba.pairec.processor.StringStringMap.$Properties {
                }

                /** Represents a StringStringMap. */
                class StringStringMap {

                    /**
                     * Constructs a new StringStringMap.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: com.alibaba.pairec.processor.StringStringMap.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** StringStringMap map_field. */
                    map_field: { [k: string]: string };

                    /**
                     * Creates a new StringStringMap instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns StringStringMap instance
                     */
                    static create(properties: com.alibaba.pairec.processor.StringStringMap.$Shape): com.alibaba.pairec.processor.StringStringMap & com.alibaba.pairec.processor.StringStringMap.$Shape;
                    static create(properties?: com.alibaba.pairec.processor.StringStringMap.$Properties): com.alibaba.pairec.processor.StringStringMap;

                    /**
                     * Encodes the specified StringStringMap message. Does not implicitly {@link com.alibaba.pairec.processor.StringStringMap.verify|verify} messages.
                     * @param message StringStringMap message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: com.alibaba.pairec.processor.StringStringMap.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a StringStringMap message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {com.alibaba.pairec.processor.StringStringMap & com.alibaba.pairec.processor.StringStringMap.$Shape} StringStringMap
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): com.alibaba.pairec.processor.StringStringMap & com.alibaba.pairec.processor.StringStringMap.$Shape;
                }

                namespace StringStringMap {

                    /** Properties of a StringStringMap. */
                    interface $Properties {

                        /** StringStringMap map_field */
                        map_field?: ({ [k: string]: string }|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a StringStringMap. */
                    type $Shape = com.alibaba.pairec.processor.StringStringMap.$Properties;
                }

                /**
                 * Properties of a StringIntMap.
                 * @deprecated Use com.alibaba.pairec.processor.StringIntMap.$Properties instead.
                 */
                interface IStringIntMap extends com.alibaba.pairec.processor.StringIntMap.$Properties {
                }

                /** Represents a StringIntMap. */
                class StringIntMap {

                    /**
                     * Constructs a new StringIntMap.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: com.alibaba.pairec.processor.StringIntMap.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** StringIntMap map_field. */
                    map_field: { [k: string]: number };

                    /**
                     * Creates a new StringIntMap instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns StringIntMap instance
                     */
                    static create(properties: com.alibaba.pairec.processor.StringIntMap.$Shape): com.alibaba.pairec.processor.StringIntMap & com.alibaba.pairec.processor.StringIntMap.$Shape;
                    static create(properties?: com.alibaba.pairec.processor.StringIntMap.$Properties): com.alibaba.pairec.processor.StringIntMap;

                    /**
                     * Encodes the specified StringIntMap message. Does not implicitly {@link com.alibaba.pairec.processor.StringIntMap.verify|verify} messages.
                     * @param message StringIntMap message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: com.alibaba.pairec.processor.StringIntMap.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a StringIntMap message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {com.alibaba.pairec.processor.StringIntMap & com.alibaba.pairec.processor.StringIntMap.$Shape} StringIntMap
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): com.alibaba.pairec.processor.StringIntMap & com.alibaba.pairec.processor.StringIntMap.$Shape;
                }

                namespace StringIntMap {

                    /** Properties of a StringIntMap. */
                    interface $Properties {

                        /** StringIntMap map_field */
                        map_field?: ({ [k: string]: number }|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a StringIntMap. */
                    type $Shape = com.alibaba.pairec.processor.StringIntMap.$Properties;
                }

                /**
                 * Properties of a StringLongMap.
                 * @deprecated Use com.alibaba.pairec.processor.StringLongMap.$Properties instead.
                 */
                interface IStringLongMap extends com.alibaba.pairec.processor.StringLongMap.$Properties {
                }

                /** Represents a StringLongMap. */
                class StringLongMap {

                    /**
                     * Constructs a new StringLongMap.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: com.alibaba.pairec.processor.StringLongMap.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** StringLongMap map_field. */
                    map_field: { [k: string]: (number|Long) };

                    /**
                     * Creates a new StringLongMap instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns StringLongMap instance
                     */
                    static create(properties: com.alibaba.pairec.processor.StringLongMap.$Shape): com.alibaba.pairec.processor.StringLongMap & com.alibaba.pairec.processor.StringLongMap.$Shape;
                    static create(properties?: com.alibaba.pairec.processor.StringLongMap.$Properties): com.alibaba.pairec.processor.StringLongMap;

                    /**
                     * Encodes the specified StringLongMap message. Does not implicitly {@link com.alibaba.pairec.processor.StringLongMap.verify|verify} messages.
                     * @param message StringLongMap message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: com.alibaba.pairec.processor.StringLongMap.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a StringLongMap message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {com.alibaba.pairec.processor.StringLongMap & com.alibaba.pairec.processor.StringLongMap.$Shape} StringLongMap
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): com.alibaba.pairec.processor.StringLongMap & com.alibaba.pairec.processor.StringLongMap.$Shape;
                }

                namespace StringLongMap {

                    /** Properties of a StringLongMap. */
                    interface $Properties {

                        /** StringLongMap map_field */
                        map_field?: ({ [k: string]: (number|Long) }|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a StringLongMap. */
                    type $Shape = com.alibaba.pairec.processor.StringLongMap.$Properties;
                }

                /**
                 * Properties of a StringFloatMap.
                 * @deprecated Use com.alibaba.pairec.processor.StringFloatMap.$Properties instead.
                 */
                interface IStringFloatMap extends com.alibaba.pairec.processor.StringFloatMap.$Properties {
                }

                /** Represents a StringFloatMap. */
                class StringFloatMap {

                    /**
                     * Constructs a new StringFloatMap.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: com.alibaba.pairec.processor.StringFloatMap.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** StringFloatMap map_field. */
                    map_field: { [k: string]: number };

                    /**
                     * Creates a new StringFloatMap instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns StringFloatMap instance
                     */
                    static create(properties: com.alibaba.pairec.processor.StringFloatMap.$Shape): com.alibaba.pairec.processor.StringFloatMap & com.alibaba.pairec.processor.StringFloatMap.$Shape;
                    static create(properties?: com.alibaba.pairec.processor.StringFloatMap.$Properties): com.alibaba.pairec.processor.StringFloatMap;

                    /**
                     * Encodes the specified StringFloatMap message. Does not implicitly {@link com.alibaba.pairec.processor.StringFloatMap.verify|verify} messages.
                     * @param message StringFloatMap message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: com.alibaba.pairec.processor.StringFloatMap.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a StringFloatMap message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {com.alibaba.pairec.processor.StringFloatMap & com.alibaba.pairec.processor.StringFloatMap.$Shape} StringFloatMap
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): com.alibaba.pairec.processor.StringFloatMap & com.alibaba.pairec.processor.StringFloatMap.$Shape;
                }

                namespace StringFloatMap {

                    /** Properties of a StringFloatMap. */
                    interface $Properties {

                        /** StringFloatMap map_field */
                        map_field?: ({ [k: string]: number }|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a StringFloatMap. */
                    type $Shape = com.alibaba.pairec.processor.StringFloatMap.$Properties;
                }

                /**
                 * Properties of a StringDoubleMap.
                 * @deprecated Use com.alibaba.pairec.processor.StringDoubleMap.$Properties instead.
                 */
                interface IStringDoubleMap extends com.alibaba.pairec.processor.StringDoubleMap.$Properties {
                }

                /** Represents a StringDoubleMap. */
                class StringDoubleMap {

                    /**
                     * Constructs a new StringDoubleMap.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: com.alibaba.pairec.processor.StringDoubleMap.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** StringDoubleMap map_field. */
                    map_field: { [k: string]: number };

                    /**
                     * Creates a new StringDoubleMap instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns StringDoubleMap instance
                     */
                    static create(properties: com.alibaba.pairec.processor.StringDoubleMap.$Shape): com.alibaba.pairec.processor.StringDoubleMap & com.alibaba.pairec.processor.StringDoubleMap.$Shape;
                    static create(properties?: com.alibaba.pairec.processor.StringDoubleMap.$Properties): com.alibaba.pairec.processor.StringDoubleMap;

                    /**
                     * Encodes the specified StringDoubleMap message. Does not implicitly {@link com.alibaba.pairec.processor.StringDoubleMap.verify|verify} messages.
                     * @param message StringDoubleMap message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: com.alibaba.pairec.processor.StringDoubleMap.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a StringDoubleMap message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {com.alibaba.pairec.processor.StringDoubleMap & com.alibaba.pairec.processor.StringDoubleMap.$Shape} StringDoubleMap
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): com.alibaba.pairec.processor.StringDoubleMap & com.alibaba.pairec.processor.StringDoubleMap.$Shape;
                }

                namespace StringDoubleMap {

                    /** Properties of a StringDoubleMap. */
                    interface $Properties {

                        /** StringDoubleMap map_field */
                        map_field?: ({ [k: string]: number }|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a StringDoubleMap. */
                    type $Shape = com.alibaba.pairec.processor.StringDoubleMap.$Properties;
                }

                /**
                 * Properties of an IntStringMap.
                 * @deprecated Use com.alibaba.pairec.processor.IntStringMap.$Properties instead.
                 */
                interface IIntStringMap extends com.alibaba.pairec.processor.IntStringMap.$Properties {
                }

                /** Represents an IntStringMap. */
                class IntStringMap {

                    /**
                     * Constructs a new IntStringMap.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: com.alibaba.pairec.processor.IntStringMap.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** IntStringMap map_field. */
                    map_field: { [k: string]: string };

                    /**
                     * Creates a new IntStringMap instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns IntStringMap instance
                     */
                    static create(properties: com.alibaba.pairec.processor.IntStringMap.$Shape): com.alibaba.pairec.processor.IntStringMap & com.alibaba.pairec.processor.IntStringMap.$Shape;
                    static create(properties?: com.alibaba.pairec.processor.IntStringMap.$Properties): com.alibaba.pairec.processor.IntStringMap;

                    /**
                     * Encodes the specified IntStringMap message. Does not implicitly {@link com.alibaba.pairec.processor.IntStringMap.verify|verify} messages.
                     * @param message IntStringMap message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: com.alibaba.pairec.processor.IntStringMap.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes an IntStringMap message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {com.alibaba.pairec.processor.IntStringMap & com.alibaba.pairec.processor.IntStringMap.$Shape} IntStringMap
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): com.alibaba.pairec.processor.IntStringMap & com.alibaba.pairec.processor.IntStringMap.$Shape;
                }

                namespace IntStringMap {

                    /** Properties of an IntStringMap. */
                    interface $Properties {

                        /** IntStringMap map_field */
                        map_field?: ({ [k: string]: string }|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of an IntStringMap. */
                    type $Shape = com.alibaba.pairec.processor.IntStringMap.$Properties;
                }

                /**
                 * Properties of an IntIntMap.
                 * @deprecated Use com.alibaba.pairec.processor.IntIntMap.$Properties instead.
                 */
                interface IIntIntMap extends com.alibaba.pairec.processor.IntIntMap.$Properties {
                }

                /** Represents an IntIntMap. */
                class IntIntMap {

                    /**
                     * Constructs a new IntIntMap.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: com.alibaba.pairec.processor.IntIntMap.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** IntIntMap map_field. */
                    map_field: { [k: string]: number };

                    /**
                     * Creates a new IntIntMap instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns IntIntMap instance
                     */
                    static create(properties: com.alibaba.pairec.processor.IntIntMap.$Shape): com.alibaba.pairec.processor.IntIntMap & com.alibaba.pairec.processor.IntIntMap.$Shape;
                    static create(properties?: com.alibaba.pairec.processor.IntIntMap.$Properties): com.alibaba.pairec.processor.IntIntMap;

                    /**
                     * Encodes the specified IntIntMap message. Does not implicitly {@link com.alibaba.pairec.processor.IntIntMap.verify|verify} messages.
                     * @param message IntIntMap message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: com.alibaba.pairec.processor.IntIntMap.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes an IntIntMap message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {com.alibaba.pairec.processor.IntIntMap & com.alibaba.pairec.processor.IntIntMap.$Shape} IntIntMap
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): com.alibaba.pairec.processor.IntIntMap & com.alibaba.pairec.processor.IntIntMap.$Shape;
                }

                namespace IntIntMap {

                    /** Properties of an IntIntMap. */
                    interface $Properties {

                        /** IntIntMap map_field */
                        map_field?: ({ [k: string]: number }|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of an IntIntMap. */
                    type $Shape = com.alibaba.pairec.processor.IntIntMap.$Properties;
                }

                /**
                 * Properties of an IntLongMap.
                 * @deprecated Use com.alibaba.pairec.processor.IntLongMap.$Properties instead.
                 */
                interface IIntLongMap extends com.alibaba.pairec.processor.IntLongMap.$Properties {
                }

                /** Represents an IntLongMap. */
                class IntLongMap {

                    /**
                     * Constructs a new IntLongMap.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: com.alibaba.pairec.processor.IntLongMap.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** IntLongMap map_field. */
                    map_field: { [k: string]: (number|Long) };

                    /**
                     * Creates a new IntLongMap instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns IntLongMap instance
                     */
                    static create(properties: com.alibaba.pairec.processor.IntLongMap.$Shape): com.alibaba.pairec.processor.IntLongMap & com.alibaba.pairec.processor.IntLongMap.$Shape;
                    static create(properties?: com.alibaba.pairec.processor.IntLongMap.$Properties): com.alibaba.pairec.processor.IntLongMap;

                    /**
                     * Encodes the specified IntLongMap message. Does not implicitly {@link com.alibaba.pairec.processor.IntLongMap.verify|verify} messages.
                     * @param message IntLongMap message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: com.alibaba.pairec.processor.IntLongMap.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes an IntLongMap message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {com.alibaba.pairec.processor.IntLongMap & com.alibaba.pairec.processor.IntLongMap.$Shape} IntLongMap
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): com.alibaba.pairec.processor.IntLongMap & com.alibaba.pairec.processor.IntLongMap.$Shape;
                }

                namespace IntLongMap {

                    /** Properties of an IntLongMap. */
                    interface $Properties {

                        /** IntLongMap map_field */
                        map_field?: ({ [k: string]: (number|Long) }|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of an IntLongMap. */
                    type $Shape = com.alibaba.pairec.processor.IntLongMap.$Properties;
                }

                /**
                 * Properties of an IntFloatMap.
                 * @deprecated Use com.alibaba.pairec.processor.IntFloatMap.$Properties instead.
                 */
                interface IIntFloatMap extends com.alibaba.pairec.processor.IntFloatMap.$Properties {
                }

                /** Represents an IntFloatMap. */
                class IntFloatMap {

                    /**
                     * Constructs a new IntFloatMap.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: com.alibaba.pairec.processor.IntFloatMap.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** IntFloatMap map_field. */
                    map_field: { [k: string]: number };

                    /**
                     * Creates a new IntFloatMap instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns IntFloatMap instance
                     */
                    static create(properties: com.alibaba.pairec.processor.IntFloatMap.$Shape): com.alibaba.pairec.processor.IntFloatMap & com.alibaba.pairec.processor.IntFloatMap.$Shape;
                    static create(properties?: com.alibaba.pairec.processor.IntFloatMap.$Properties): com.alibaba.pairec.processor.IntFloatMap;

                    /**
                     * Encodes the specified IntFloatMap message. Does not implicitly {@link com.alibaba.pairec.processor.IntFloatMap.verify|verify} messages.
                     * @param message IntFloatMap message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: com.alibaba.pairec.processor.IntFloatMap.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes an IntFloatMap message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {com.alibaba.pairec.processor.IntFloatMap & com.alibaba.pairec.processor.IntFloatMap.$Shape} IntFloatMap
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): com.alibaba.pairec.processor.IntFloatMap & com.alibaba.pairec.processor.IntFloatMap.$Shape;
                }

                namespace IntFloatMap {

                    /** Properties of an IntFloatMap. */
                    interface $Properties {

                        /** IntFloatMap map_field */
                        map_field?: ({ [k: string]: number }|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of an IntFloatMap. */
                    type $Shape = com.alibaba.pairec.processor.IntFloatMap.$Properties;
                }

                /**
                 * Properties of an IntDoubleMap.
                 * @deprecated Use com.alibaba.pairec.processor.IntDoubleMap.$Properties instead.
                 */
                interface IIntDoubleMap extends com.alibaba.pairec.processor.IntDoubleMap.$Properties {
                }

                /** Represents an IntDoubleMap. */
                class IntDoubleMap {

                    /**
                     * Constructs a new IntDoubleMap.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: com.alibaba.pairec.processor.IntDoubleMap.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** IntDoubleMap map_field. */
                    map_field: { [k: string]: number };

                    /**
                     * Creates a new IntDoubleMap instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns IntDoubleMap instance
                     */
                    static create(properties: com.alibaba.pairec.processor.IntDoubleMap.$Shape): com.alibaba.pairec.processor.IntDoubleMap & com.alibaba.pairec.processor.IntDoubleMap.$Shape;
                    static create(properties?: com.alibaba.pairec.processor.IntDoubleMap.$Properties): com.alibaba.pairec.processor.IntDoubleMap;

                    /**
                     * Encodes the specified IntDoubleMap message. Does not implicitly {@link com.alibaba.pairec.processor.IntDoubleMap.verify|verify} messages.
                     * @param message IntDoubleMap message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: com.alibaba.pairec.processor.IntDoubleMap.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes an IntDoubleMap message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {com.alibaba.pairec.processor.IntDoubleMap & com.alibaba.pairec.processor.IntDoubleMap.$Shape} IntDoubleMap
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): com.alibaba.pairec.processor.IntDoubleMap & com.alibaba.pairec.processor.IntDoubleMap.$Shape;
                }

                namespace IntDoubleMap {

                    /** Properties of an IntDoubleMap. */
                    interface $Properties {

                        /** IntDoubleMap map_field */
                        map_field?: ({ [k: string]: number }|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of an IntDoubleMap. */
                    type $Shape = com.alibaba.pairec.processor.IntDoubleMap.$Properties;
                }

                /**
                 * Properties of an IntList.
                 * @deprecated Use com.alibaba.pairec.processor.IntList.$Properties instead.
                 */
                interface IIntList extends com.alibaba.pairec.processor.IntList.$Properties {
                }

                /** Represents an IntList. */
                class IntList {

                    /**
                     * Constructs a new IntList.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: com.alibaba.pairec.processor.IntList.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** IntList features. */
                    features: number[];

                    /**
                     * Creates a new IntList instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns IntList instance
                     */
                    static create(properties: com.alibaba.pairec.processor.IntList.$Shape): com.alibaba.pairec.processor.IntList & com.alibaba.pairec.processor.IntList.$Shape;
                    static create(properties?: com.alibaba.pairec.processor.IntList.$Properties): com.alibaba.pairec.processor.IntList;

                    /**
                     * Encodes the specified IntList message. Does not implicitly {@link com.alibaba.pairec.processor.IntList.verify|verify} messages.
                     * @param message IntList message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: com.alibaba.pairec.processor.IntList.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes an IntList message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {com.alibaba.pairec.processor.IntList & com.alibaba.pairec.processor.IntList.$Shape} IntList
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): com.alibaba.pairec.processor.IntList & com.alibaba.pairec.processor.IntList.$Shape;
                }

                namespace IntList {

                    /** Properties of an IntList. */
                    interface $Properties {

                        /** IntList features */
                        features?: (number[]|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of an IntList. */
                    type $Shape = com.alibaba.pairec.processor.IntList.$Properties;
                }

                /**
                 * Properties of a LongList.
                 * @deprecated Use com.alibaba.pairec.processor.LongList.$Properties instead.
                 */
                interface ILongList extends com.alibaba.pairec.processor.LongList.$Properties {
                }

                /** Represents a LongList. */
                class LongList {

                    /**
                     * Constructs a new LongList.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: com.alibaba.pairec.processor.LongList.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** LongList features. */
                    features: (number|Long)[];

                    /**
                     * Creates a new LongList instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns LongList instance
                     */
                    static create(properties: com.alibaba.pairec.processor.LongList.$Shape): com.alibaba.pairec.processor.LongList & com.alibaba.pairec.processor.LongList.$Shape;
                    static create(properties?: com.alibaba.pairec.processor.LongList.$Properties): com.alibaba.pairec.processor.LongList;

                    /**
                     * Encodes the specified LongList message. Does not implicitly {@link com.alibaba.pairec.processor.LongList.verify|verify} messages.
                     * @param message LongList message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: com.alibaba.pairec.processor.LongList.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a LongList message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {com.alibaba.pairec.processor.LongList & com.alibaba.pairec.processor.LongList.$Shape} LongList
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): com.alibaba.pairec.processor.LongList & com.alibaba.pairec.processor.LongList.$Shape;
                }

                namespace LongList {

                    /** Properties of a LongList. */
                    interface $Properties {

                        /** LongList features */
                        features?: ((number|Long)[]|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a LongList. */
                    type $Shape = com.alibaba.pairec.processor.LongList.$Properties;
                }

                /**
                 * Properties of a FloatList.
                 * @deprecated Use com.alibaba.pairec.processor.FloatList.$Properties instead.
                 */
                interface IFloatList extends com.alibaba.pairec.processor.FloatList.$Properties {
                }

                /** Represents a FloatList. */
                class FloatList {

                    /**
                     * Constructs a new FloatList.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: com.alibaba.pairec.processor.FloatList.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** FloatList features. */
                    features: number[];

                    /**
                     * Creates a new FloatList instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns FloatList instance
                     */
                    static create(properties: com.alibaba.pairec.processor.FloatList.$Shape): com.alibaba.pairec.processor.FloatList & com.alibaba.pairec.processor.FloatList.$Shape;
                    static create(properties?: com.alibaba.pairec.processor.FloatList.$Properties): com.alibaba.pairec.processor.FloatList;

                    /**
                     * Encodes the specified FloatList message. Does not implicitly {@link com.alibaba.pairec.processor.FloatList.verify|verify} messages.
                     * @param message FloatList message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: com.alibaba.pairec.processor.FloatList.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a FloatList message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {com.alibaba.pairec.processor.FloatList & com.alibaba.pairec.processor.FloatList.$Shape} FloatList
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): com.alibaba.pairec.processor.FloatList & com.alibaba.pairec.processor.FloatList.$Shape;
                }

                namespace FloatList {

                    /** Properties of a FloatList. */
                    interface $Properties {

                        /** FloatList features */
                        features?: (number[]|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a FloatList. */
                    type $Shape = com.alibaba.pairec.processor.FloatList.$Properties;
                }

                /**
                 * Properties of a DoubleList.
                 * @deprecated Use com.alibaba.pairec.processor.DoubleList.$Properties instead.
                 */
                interface IDoubleList extends com.alibaba.pairec.processor.DoubleList.$Properties {
                }

                /** Represents a DoubleList. */
                class DoubleList {

                    /**
                     * Constructs a new DoubleList.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: com.alibaba.pairec.processor.DoubleList.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** DoubleList features. */
                    features: number[];

                    /**
                     * Creates a new DoubleList instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns DoubleList instance
                     */
                    static create(properties: com.alibaba.pairec.processor.DoubleList.$Shape): com.alibaba.pairec.processor.DoubleList & com.alibaba.pairec.processor.DoubleList.$Shape;
                    static create(properties?: com.alibaba.pairec.processor.DoubleList.$Properties): com.alibaba.pairec.processor.DoubleList;

                    /**
                     * Encodes the specified DoubleList message. Does not implicitly {@link com.alibaba.pairec.processor.DoubleList.verify|verify} messages.
                     * @param message DoubleList message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: com.alibaba.pairec.processor.DoubleList.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a DoubleList message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {com.alibaba.pairec.processor.DoubleList & com.alibaba.pairec.processor.DoubleList.$Shape} DoubleList
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): com.alibaba.pairec.processor.DoubleList & com.alibaba.pairec.processor.DoubleList.$Shape;
                }

                namespace DoubleList {

                    /** Properties of a DoubleList. */
                    interface $Properties {

                        /** DoubleList features */
                        features?: (number[]|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a DoubleList. */
                    type $Shape = com.alibaba.pairec.processor.DoubleList.$Properties;
                }

                /**
                 * Properties of a StringList.
                 * @deprecated Use com.alibaba.pairec.processor.StringList.$Properties instead.
                 */
                interface IStringList extends com.alibaba.pairec.processor.StringList.$Properties {
                }

                /** Represents a StringList. */
                class StringList {

                    /**
                     * Constructs a new StringList.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: com.alibaba.pairec.processor.StringList.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** StringList features. */
                    features: string[];

                    /**
                     * Creates a new StringList instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns StringList instance
                     */
                    static create(properties: com.alibaba.pairec.processor.StringList.$Shape): com.alibaba.pairec.processor.StringList & com.alibaba.pairec.processor.StringList.$Shape;
                    static create(properties?: com.alibaba.pairec.processor.StringList.$Properties): com.alibaba.pairec.processor.StringList;

                    /**
                     * Encodes the specified StringList message. Does not implicitly {@link com.alibaba.pairec.processor.StringList.verify|verify} messages.
                     * @param message StringList message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: com.alibaba.pairec.processor.StringList.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a StringList message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {com.alibaba.pairec.processor.StringList & com.alibaba.pairec.processor.StringList.$Shape} StringList
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): com.alibaba.pairec.processor.StringList & com.alibaba.pairec.processor.StringList.$Shape;
                }

                namespace StringList {

                    /** Properties of a StringList. */
                    interface $Properties {

                        /** StringList features */
                        features?: (string[]|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a StringList. */
                    type $Shape = com.alibaba.pairec.processor.StringList.$Properties;
                }

                /**
                 * Properties of an IntLists.
                 * @deprecated Use com.alibaba.pairec.processor.IntLists.$Properties instead.
                 */
                interface IIntLists extends com.alibaba.pairec.processor.IntLists.$Properties {
                }

                /** Represents an IntLists. */
                class IntLists {

                    /**
                     * Constructs a new IntLists.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: com.alibaba.pairec.processor.IntLists.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** IntLists lists. */
                    lists: com.alibaba.pairec.processor.IntList.$Properties[];

                    /**
                     * Creates a new IntLists instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns IntLists instance
                     */
                    static create(properties: com.alibaba.pairec.processor.IntLists.$Shape): com.alibaba.pairec.processor.IntLists & com.alibaba.pairec.processor.IntLists.$Shape;
                    static create(properties?: com.alibaba.pairec.processor.IntLists.$Properties): com.alibaba.pairec.processor.IntLists;

                    /**
                     * Encodes the specified IntLists message. Does not implicitly {@link com.alibaba.pairec.processor.IntLists.verify|verify} messages.
                     * @param message IntLists message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: com.alibaba.pairec.processor.IntLists.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes an IntLists message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {com.alibaba.pairec.processor.IntLists & com.alibaba.pairec.processor.IntLists.$Shape} IntLists
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): com.alibaba.pairec.processor.IntLists & com.alibaba.pairec.processor.IntLists.$Shape;
                }

                namespace IntLists {

                    /** Properties of an IntLists. */
                    interface $Properties {

                        /** IntLists lists */
                        lists?: (com.alibaba.pairec.processor.IntList.$Properties[]|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of an IntLists. */
                    type $Shape = com.alibaba.pairec.processor.IntLists.$Properties;
                }

                /**
                 * Properties of a LongLists.
                 * @deprecated Use com.alibaba.pairec.processor.LongLists.$Properties instead.
                 */
                interface ILongLists extends com.alibaba.pairec.processor.LongLists.$Properties {
                }

                /** Represents a LongLists. */
                class LongLists {

                    /**
                     * Constructs a new LongLists.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: com.alibaba.pairec.processor.LongLists.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** LongLists lists. */
                    lists: com.alibaba.pairec.processor.LongList.$Properties[];

                    /**
                     * Creates a new LongLists instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns LongLists instance
                     */
                    static create(properties: com.alibaba.pairec.processor.LongLists.$Shape): com.alibaba.pairec.processor.LongLists & com.alibaba.pairec.processor.LongLists.$Shape;
                    static create(properties?: com.alibaba.pairec.processor.LongLists.$Properties): com.alibaba.pairec.processor.LongLists;

                    /**
                     * Encodes the specified LongLists message. Does not implicitly {@link com.alibaba.pairec.processor.LongLists.verify|verify} messages.
                     * @param message LongLists message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: com.alibaba.pairec.processor.LongLists.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a LongLists message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {com.alibaba.pairec.processor.LongLists & com.alibaba.pairec.processor.LongLists.$Shape} LongLists
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): com.alibaba.pairec.processor.LongLists & com.alibaba.pairec.processor.LongLists.$Shape;
                }

                namespace LongLists {

                    /** Properties of a LongLists. */
                    interface $Properties {

                        /** LongLists lists */
                        lists?: (com.alibaba.pairec.processor.LongList.$Properties[]|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a LongLists. */
                    type $Shape = com.alibaba.pairec.processor.LongLists.$Properties;
                }

                /**
                 * Properties of a FloatLists.
                 * @deprecated Use com.alibaba.pairec.processor.FloatLists.$Properties instead.
                 */
                interface IFloatLists extends com.alibaba.pairec.processor.FloatLists.$Properties {
                }

                /** Represents a FloatLists. */
                class FloatLists {

                    /**
                     * Constructs a new FloatLists.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: com.alibaba.pairec.processor.FloatLists.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** FloatLists lists. */
                    lists: com.alibaba.pairec.processor.FloatList.$Properties[];

                    /**
                     * Creates a new FloatLists instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns FloatLists instance
                     */
                    static create(properties: com.alibaba.pairec.processor.FloatLists.$Shape): com.alibaba.pairec.processor.FloatLists & com.alibaba.pairec.processor.FloatLists.$Shape;
                    static create(properties?: com.alibaba.pairec.processor.FloatLists.$Properties): com.alibaba.pairec.processor.FloatLists;

                    /**
                     * Encodes the specified FloatLists message. Does not implicitly {@link com.alibaba.pairec.processor.FloatLists.verify|verify} messages.
                     * @param message FloatLists message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: com.alibaba.pairec.processor.FloatLists.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a FloatLists message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {com.alibaba.pairec.processor.FloatLists & com.alibaba.pairec.processor.FloatLists.$Shape} FloatLists
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): com.alibaba.pairec.processor.FloatLists & com.alibaba.pairec.processor.FloatLists.$Shape;
                }

                namespace FloatLists {

                    /** Properties of a FloatLists. */
                    interface $Properties {

                        /** FloatLists lists */
                        lists?: (com.alibaba.pairec.processor.FloatList.$Properties[]|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a FloatLists. */
                    type $Shape = com.alibaba.pairec.processor.FloatLists.$Properties;
                }

                /**
                 * Properties of a DoubleLists.
                 * @deprecated Use com.alibaba.pairec.processor.DoubleLists.$Properties instead.
                 */
                interface IDoubleLists extends com.alibaba.pairec.processor.DoubleLists.$Properties {
                }

                /** Represents a DoubleLists. */
                class DoubleLists {

                    /**
                     * Constructs a new DoubleLists.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: com.alibaba.pairec.processor.DoubleLists.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** DoubleLists lists. */
                    lists: com.alibaba.pairec.processor.DoubleList.$Properties[];

                    /**
                     * Creates a new DoubleLists instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns DoubleLists instance
                     */
                    static create(properties: com.alibaba.pairec.processor.DoubleLists.$Shape): com.alibaba.pairec.processor.DoubleLists & com.alibaba.pairec.processor.DoubleLists.$Shape;
                    static create(properties?: com.alibaba.pairec.processor.DoubleLists.$Properties): com.alibaba.pairec.processor.DoubleLists;

                    /**
                     * Encodes the specified DoubleLists message. Does not implicitly {@link com.alibaba.pairec.processor.DoubleLists.verify|verify} messages.
                     * @param message DoubleLists message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: com.alibaba.pairec.processor.DoubleLists.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a DoubleLists message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {com.alibaba.pairec.processor.DoubleLists & com.alibaba.pairec.processor.DoubleLists.$Shape} DoubleLists
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): com.alibaba.pairec.processor.DoubleLists & com.alibaba.pairec.processor.DoubleLists.$Shape;
                }

                namespace DoubleLists {

                    /** Properties of a DoubleLists. */
                    interface $Properties {

                        /** DoubleLists lists */
                        lists?: (com.alibaba.pairec.processor.DoubleList.$Properties[]|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a DoubleLists. */
                    type $Shape = com.alibaba.pairec.processor.DoubleLists.$Properties;
                }

                /**
                 * Properties of a StringLists.
                 * @deprecated Use com.alibaba.pairec.processor.StringLists.$Properties instead.
                 */
                interface IStringLists extends com.alibaba.pairec.processor.StringLists.$Properties {
                }

                /** Represents a StringLists. */
                class StringLists {

                    /**
                     * Constructs a new StringLists.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: com.alibaba.pairec.processor.StringLists.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** StringLists lists. */
                    lists: com.alibaba.pairec.processor.StringList.$Properties[];

                    /**
                     * Creates a new StringLists instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns StringLists instance
                     */
                    static create(properties: com.alibaba.pairec.processor.StringLists.$Shape): com.alibaba.pairec.processor.StringLists & com.alibaba.pairec.processor.StringLists.$Shape;
                    static create(properties?: com.alibaba.pairec.processor.StringLists.$Properties): com.alibaba.pairec.processor.StringLists;

                    /**
                     * Encodes the specified StringLists message. Does not implicitly {@link com.alibaba.pairec.processor.StringLists.verify|verify} messages.
                     * @param message StringLists message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: com.alibaba.pairec.processor.StringLists.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a StringLists message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {com.alibaba.pairec.processor.StringLists & com.alibaba.pairec.processor.StringLists.$Shape} StringLists
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): com.alibaba.pairec.processor.StringLists & com.alibaba.pairec.processor.StringLists.$Shape;
                }

                namespace StringLists {

                    /** Properties of a StringLists. */
                    interface $Properties {

                        /** StringLists lists */
                        lists?: (com.alibaba.pairec.processor.StringList.$Properties[]|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a StringLists. */
                    type $Shape = com.alibaba.pairec.processor.StringLists.$Properties;
                }

                /**
                 * Properties of a PBFeature.
                 * @deprecated Use com.alibaba.pairec.processor.PBFeature.$Properties instead.
                 */
                interface IPBFeature extends com.alibaba.pairec.processor.PBFeature.$Properties {
                }

                /** Represents a PBFeature. */
                class PBFeature {

                    /**
                     * Constructs a new PBFeature.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: com.alibaba.pairec.processor.PBFeature.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** PBFeature int_feature. */
                    int_feature?: (number|null);

                    /** PBFeature long_feature. */
                    long_feature?: (number|Long|null);

                    /** PBFeature string_feature. */
                    string_feature?: (string|null);

                    /** PBFeature float_feature. */
                    float_feature?: (number|null);

                    /** PBFeature double_feature. */
                    double_feature?: (number|null);

                    /** PBFeature long_string_map. */
                    long_string_map?: (com.alibaba.pairec.processor.LongStringMap.$Properties|null);

                    /** PBFeature long_int_map. */
                    long_int_map?: (com.alibaba.pairec.processor.LongIntMap.$Properties|null);

                    /** PBFeature long_long_map. */
                    long_long_map?: (com.alibaba.pairec.processor.LongLongMap.$Properties|null);

                    /** PBFeature long_float_map. */
                    long_float_map?: (com.alibaba.pairec.processor.LongFloatMap.$Properties|null);

                    /** PBFeature long_double_map. */
                    long_double_map?: (com.alibaba.pairec.processor.LongDoubleMap.$Properties|null);

                    /** PBFeature string_string_map. */
                    string_string_map?: (com.alibaba.pairec.processor.StringStringMap.$Properties|null);

                    /** PBFeature string_int_map. */
                    string_int_map?: (com.alibaba.pairec.processor.StringIntMap.$Properties|null);

                    /** PBFeature string_long_map. */
                    string_long_map?: (com.alibaba.pairec.processor.StringLongMap.$Properties|null);

                    /** PBFeature string_float_map. */
                    string_float_map?: (com.alibaba.pairec.processor.StringFloatMap.$Properties|null);

                    /** PBFeature string_double_map. */
                    string_double_map?: (com.alibaba.pairec.processor.StringDoubleMap.$Properties|null);

                    /** PBFeature int_string_map. */
                    int_string_map?: (com.alibaba.pairec.processor.IntStringMap.$Properties|null);

                    /** PBFeature int_int_map. */
                    int_int_map?: (com.alibaba.pairec.processor.IntIntMap.$Properties|null);

                    /** PBFeature int_long_map. */
                    int_long_map?: (com.alibaba.pairec.processor.IntLongMap.$Properties|null);

                    /** PBFeature int_float_map. */
                    int_float_map?: (com.alibaba.pairec.processor.IntFloatMap.$Properties|null);

                    /** PBFeature int_double_map. */
                    int_double_map?: (com.alibaba.pairec.processor.IntDoubleMap.$Properties|null);

                    /** PBFeature int_list. */
                    int_list?: (com.alibaba.pairec.processor.IntList.$Properties|null);

                    /** PBFeature long_list. */
                    long_list?: (com.alibaba.pairec.processor.LongList.$Properties|null);

                    /** PBFeature string_list. */
                    string_list?: (com.alibaba.pairec.processor.StringList.$Properties|null);

                    /** PBFeature float_list. */
                    float_list?: (com.alibaba.pairec.processor.FloatList.$Properties|null);

                    /** PBFeature double_list. */
                    double_list?: (com.alibaba.pairec.processor.DoubleList.$Properties|null);

                    /** PBFeature int_lists. */
                    int_lists?: (com.alibaba.pairec.processor.IntLists.$Properties|null);

                    /** PBFeature long_lists. */
                    long_lists?: (com.alibaba.pairec.processor.LongLists.$Properties|null);

                    /** PBFeature string_lists. */
                    string_lists?: (com.alibaba.pairec.processor.StringLists.$Properties|null);

                    /** PBFeature float_lists. */
                    float_lists?: (com.alibaba.pairec.processor.FloatLists.$Properties|null);

                    /** PBFeature double_lists. */
                    double_lists?: (com.alibaba.pairec.processor.DoubleLists.$Properties|null);

                    /** PBFeature value. */
                    value?: ("int_feature"|"long_feature"|"string_feature"|"float_feature"|"double_feature"|"long_string_map"|"long_int_map"|"long_long_map"|"long_float_map"|"long_double_map"|"string_string_map"|"string_int_map"|"string_long_map"|"string_float_map"|"string_double_map"|"int_string_map"|"int_int_map"|"int_long_map"|"int_float_map"|"int_double_map"|"int_list"|"long_list"|"string_list"|"float_list"|"double_list"|"int_lists"|"long_lists"|"string_lists"|"float_lists"|"double_lists");

                    /**
                     * Creates a new PBFeature instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns PBFeature instance
                     */
                    static create(properties: com.alibaba.pairec.processor.PBFeature.$Shape): com.alibaba.pairec.processor.PBFeature & com.alibaba.pairec.processor.PBFeature.$Shape;
                    static create(properties?: com.alibaba.pairec.processor.PBFeature.$Properties): com.alibaba.pairec.processor.PBFeature;

                    /**
                     * Encodes the specified PBFeature message. Does not implicitly {@link com.alibaba.pairec.processor.PBFeature.verify|verify} messages.
                     * @param message PBFeature message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: com.alibaba.pairec.processor.PBFeature.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a PBFeature message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {com.alibaba.pairec.processor.PBFeature & com.alibaba.pairec.processor.PBFeature.$Shape} PBFeature
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): com.alibaba.pairec.processor.PBFeature & com.alibaba.pairec.processor.PBFeature.$Shape;
                }

                namespace PBFeature {

                    /** Properties of a PBFeature. */
                    interface $Properties {

                        /** PBFeature int_feature */
                        int_feature?: (number|null);

                        /** PBFeature long_feature */
                        long_feature?: (number|Long|null);

                        /** PBFeature string_feature */
                        string_feature?: (string|null);

                        /** PBFeature float_feature */
                        float_feature?: (number|null);

                        /** PBFeature double_feature */
                        double_feature?: (number|null);

                        /** PBFeature long_string_map */
                        long_string_map?: (com.alibaba.pairec.processor.LongStringMap.$Properties|null);

                        /** PBFeature long_int_map */
                        long_int_map?: (com.alibaba.pairec.processor.LongIntMap.$Properties|null);

                        /** PBFeature long_long_map */
                        long_long_map?: (com.alibaba.pairec.processor.LongLongMap.$Properties|null);

                        /** PBFeature long_float_map */
                        long_float_map?: (com.alibaba.pairec.processor.LongFloatMap.$Properties|null);

                        /** PBFeature long_double_map */
                        long_double_map?: (com.alibaba.pairec.processor.LongDoubleMap.$Properties|null);

                        /** PBFeature string_string_map */
                        string_string_map?: (com.alibaba.pairec.processor.StringStringMap.$Properties|null);

                        /** PBFeature string_int_map */
                        string_int_map?: (com.alibaba.pairec.processor.StringIntMap.$Properties|null);

                        /** PBFeature string_long_map */
                        string_long_map?: (com.alibaba.pairec.processor.StringLongMap.$Properties|null);

                        /** PBFeature string_float_map */
                        string_float_map?: (com.alibaba.pairec.processor.StringFloatMap.$Properties|null);

                        /** PBFeature string_double_map */
                        string_double_map?: (com.alibaba.pairec.processor.StringDoubleMap.$Properties|null);

                        /** PBFeature int_string_map */
                        int_string_map?: (com.alibaba.pairec.processor.IntStringMap.$Properties|null);

                        /** PBFeature int_int_map */
                        int_int_map?: (com.alibaba.pairec.processor.IntIntMap.$Properties|null);

                        /** PBFeature int_long_map */
                        int_long_map?: (com.alibaba.pairec.processor.IntLongMap.$Properties|null);

                        /** PBFeature int_float_map */
                        int_float_map?: (com.alibaba.pairec.processor.IntFloatMap.$Properties|null);

                        /** PBFeature int_double_map */
                        int_double_map?: (com.alibaba.pairec.processor.IntDoubleMap.$Properties|null);

                        /** PBFeature int_list */
                        int_list?: (com.alibaba.pairec.processor.IntList.$Properties|null);

                        /** PBFeature long_list */
                        long_list?: (com.alibaba.pairec.processor.LongList.$Properties|null);

                        /** PBFeature string_list */
                        string_list?: (com.alibaba.pairec.processor.StringList.$Properties|null);

                        /** PBFeature float_list */
                        float_list?: (com.alibaba.pairec.processor.FloatList.$Properties|null);

                        /** PBFeature double_list */
                        double_list?: (com.alibaba.pairec.processor.DoubleList.$Properties|null);

                        /** PBFeature int_lists */
                        int_lists?: (com.alibaba.pairec.processor.IntLists.$Properties|null);

                        /** PBFeature long_lists */
                        long_lists?: (com.alibaba.pairec.processor.LongLists.$Properties|null);

                        /** PBFeature string_lists */
                        string_lists?: (com.alibaba.pairec.processor.StringLists.$Properties|null);

                        /** PBFeature float_lists */
                        float_lists?: (com.alibaba.pairec.processor.FloatLists.$Properties|null);

                        /** PBFeature double_lists */
                        double_lists?: (com.alibaba.pairec.processor.DoubleLists.$Properties|null);

                        /** PBFeature value */
                        value?: ("int_feature"|"long_feature"|"string_feature"|"float_feature"|"double_feature"|"long_string_map"|"long_int_map"|"long_long_map"|"long_float_map"|"long_double_map"|"string_string_map"|"string_int_map"|"string_long_map"|"string_float_map"|"string_double_map"|"int_string_map"|"int_int_map"|"int_long_map"|"int_float_map"|"int_double_map"|"int_list"|"long_list"|"string_list"|"float_list"|"double_list"|"int_lists"|"long_lists"|"string_lists"|"float_lists"|"double_lists");

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Narrowed shape of a PBFeature. */
                    type $Shape = {
                      int_feature?: number|null;
                      long_feature?: number|Long|null;
                      string_feature?: string|null;
                      float_feature?: number|null;
                      double_feature?: number|null;
                      long_string_map?: com.alibaba.pairec.processor.LongStringMap.$Shape|null;
                      long_int_map?: com.alibaba.pairec.processor.LongIntMap.$Shape|null;
                      long_long_map?: com.alibaba.pairec.processor.LongLongMap.$Shape|null;
                      long_float_map?: com.alibaba.pairec.processor.LongFloatMap.$Shape|null;
                      long_double_map?: com.alibaba.pairec.processor.LongDoubleMap.$Shape|null;
                      string_string_map?: com.alibaba.pairec.processor.StringStringMap.$Shape|null;
                      string_int_map?: com.alibaba.pairec.processor.StringIntMap.$Shape|null;
                      string_long_map?: com.alibaba.pairec.processor.StringLongMap.$Shape|null;
                      string_float_map?: com.alibaba.pairec.processor.StringFloatMap.$Shape|null;
                      string_double_map?: com.alibaba.pairec.processor.StringDoubleMap.$Shape|null;
                      int_string_map?: com.alibaba.pairec.processor.IntStringMap.$Shape|null;
                      int_int_map?: com.alibaba.pairec.processor.IntIntMap.$Shape|null;
                      int_long_map?: com.alibaba.pairec.processor.IntLongMap.$Shape|null;
                      int_float_map?: com.alibaba.pairec.processor.IntFloatMap.$Shape|null;
                      int_double_map?: com.alibaba.pairec.processor.IntDoubleMap.$Shape|null;
                      int_list?: com.alibaba.pairec.processor.IntList.$Shape|null;
                      long_list?: com.alibaba.pairec.processor.LongList.$Shape|null;
                      string_list?: com.alibaba.pairec.processor.StringList.$Shape|null;
                      float_list?: com.alibaba.pairec.processor.FloatList.$Shape|null;
                      double_list?: com.alibaba.pairec.processor.DoubleList.$Shape|null;
                      int_lists?: com.alibaba.pairec.processor.IntLists.$Shape|null;
                      long_lists?: com.alibaba.pairec.processor.LongLists.$Shape|null;
                      string_lists?: com.alibaba.pairec.processor.StringLists.$Shape|null;
                      float_lists?: com.alibaba.pairec.processor.FloatLists.$Shape|null;
                      double_lists?: com.alibaba.pairec.processor.DoubleLists.$Shape|null;
                      $unknowns?: Uint8Array[];
                    } & (
                      ({ value?: undefined; int_feature?: null; long_feature?: null; string_feature?: null; float_feature?: null; double_feature?: null; long_string_map?: null; long_int_map?: null; long_long_map?: null; long_float_map?: null; long_double_map?: null; string_string_map?: null; string_int_map?: null; string_long_map?: null; string_float_map?: null; string_double_map?: null; int_string_map?: null; int_int_map?: null; int_long_map?: null; int_float_map?: null; int_double_map?: null; int_list?: null; long_list?: null; string_list?: null; float_list?: null; double_list?: null; int_lists?: null; long_lists?: null; string_lists?: null; float_lists?: null; double_lists?: null }|{ value?: "int_feature"; int_feature: number; long_feature?: null; string_feature?: null; float_feature?: null; double_feature?: null; long_string_map?: null; long_int_map?: null; long_long_map?: null; long_float_map?: null; long_double_map?: null; string_string_map?: null; string_int_map?: null; string_long_map?: null; string_float_map?: null; string_double_map?: null; int_string_map?: null; int_int_map?: null; int_long_map?: null; int_float_map?: null; int_double_map?: null; int_list?: null; long_list?: null; string_list?: null; float_list?: null; double_list?: null; int_lists?: null; long_lists?: null; string_lists?: null; float_lists?: null; double_lists?: null }|{ value?: "long_feature"; int_feature?: null; long_feature: number|Long; string_feature?: null; float_feature?: null; double_feature?: null; long_string_map?: null; long_int_map?: null; long_long_map?: null; long_float_map?: null; long_double_map?: null; string_string_map?: null; string_int_map?: null; string_long_map?: null; string_float_map?: null; string_double_map?: null; int_string_map?: null; int_int_map?: null; int_long_map?: null; int_float_map?: null; int_double_map?: null; int_list?: null; long_list?: null; string_list?: null; float_list?: null; double_list?: null; int_lists?: null; long_lists?: null; string_lists?: null; float_lists?: null; double_lists?: null }|{ value?: "string_feature"; int_feature?: null; long_feature?: null; string_feature: string; float_feature?: null; double_feature?: null; long_string_map?: null; long_int_map?: null; long_long_map?: null; long_float_map?: null; long_double_map?: null; string_string_map?: null; string_int_map?: null; string_long_map?: null; string_float_map?: null; string_double_map?: null; int_string_map?: null; int_int_map?: null; int_long_map?: null; int_float_map?: null; int_double_map?: null; int_list?: null; long_list?: null; string_list?: null; float_list?: null; double_list?: null; int_lists?: null; long_lists?: null; string_lists?: null; float_lists?: null; double_lists?: null }|{ value?: "float_feature"; int_feature?: null; long_feature?: null; string_feature?: null; float_feature: number; double_feature?: null; long_string_map?: null; long_int_map?: null; long_long_map?: null; long_float_map?: null; long_double_map?: null; string_string_map?: null; string_int_map?: null; string_long_map?: null; string_float_map?: null; string_double_map?: null; int_string_map?: null; int_int_map?: null; int_long_map?: null; int_float_map?: null; int_double_map?: null; int_list?: null; long_list?: null; string_list?: null; float_list?: null; double_list?: null; int_lists?: null; long_lists?: null; string_lists?: null; float_lists?: null; double_lists?: null }|{ value?: "double_feature"; int_feature?: null; long_feature?: null; string_feature?: null; float_feature?: null; double_feature: number; long_string_map?: null; long_int_map?: null; long_long_map?: null; long_float_map?: null; long_double_map?: null; string_string_map?: null; string_int_map?: null; string_long_map?: null; string_float_map?: null; string_double_map?: null; int_string_map?: null; int_int_map?: null; int_long_map?: null; int_float_map?: null; int_double_map?: null; int_list?: null; long_list?: null; string_list?: null; float_list?: null; double_list?: null; int_lists?: null; long_lists?: null; string_lists?: null; float_lists?: null; double_lists?: null }|{ value?: "long_string_map"; int_feature?: null; long_feature?: null; string_feature?: null; float_feature?: null; double_feature?: null; long_string_map: com.alibaba.pairec.processor.LongStringMap.$Shape; long_int_map?: null; long_long_map?: null; long_float_map?: null; long_double_map?: null; string_string_map?: null; string_int_map?: null; string_long_map?: null; string_float_map?: null; string_double_map?: null; int_string_map?: null; int_int_map?: null; int_long_map?: null; int_float_map?: null; int_double_map?: null; int_list?: null; long_list?: null; string_list?: null; float_list?: null; double_list?: null; int_lists?: null; long_lists?: null; string_lists?: null; float_lists?: null; double_lists?: null }|{ value?: "long_int_map"; int_feature?: null; long_feature?: null; string_feature?: null; float_feature?: null; double_feature?: null; long_string_map?: null; long_int_map: com.alibaba.pairec.processor.LongIntMap.$Shape; long_long_map?: null; long_float_map?: null; long_double_map?: null; string_string_map?: null; string_int_map?: null; string_long_map?: null; string_float_map?: null; string_double_map?: null; int_string_map?: null; int_int_map?: null; int_long_map?: null; int_float_map?: null; int_double_map?: null; int_list?: null; long_list?: null; string_list?: null; float_list?: null; double_list?: null; int_lists?: null; long_lists?: null; string_lists?: null; float_lists?: null; double_lists?: null }|{ value?: "long_long_map"; int_feature?: null; long_feature?: null; string_feature?: null; float_feature?: null; double_feature?: null; long_string_map?: null; long_int_map?: null; long_long_map: com.alibaba.pairec.processor.LongLongMap.$Shape; long_float_map?: null; long_double_map?: null; string_string_map?: null; string_int_map?: null; string_long_map?: null; string_float_map?: null; string_double_map?: null; int_string_map?: null; int_int_map?: null; int_long_map?: null; int_float_map?: null; int_double_map?: null; int_list?: null; long_list?: null; string_list?: null; float_list?: null; double_list?: null; int_lists?: null; long_lists?: null; string_lists?: null; float_lists?: null; double_lists?: null }|{ value?: "long_float_map"; int_feature?: null; long_feature?: null; string_feature?: null; float_feature?: null; double_feature?: null; long_string_map?: null; long_int_map?: null; long_long_map?: null; long_float_map: com.alibaba.pairec.processor.LongFloatMap.$Shape; long_double_map?: null; string_string_map?: null; string_int_map?: null; string_long_map?: null; string_float_map?: null; string_double_map?: null; int_string_map?: null; int_int_map?: null; int_long_map?: null; int_float_map?: null; int_double_map?: null; int_list?: null; long_list?: null; string_list?: null; float_list?: null; double_list?: null; int_lists?: null; long_lists?: null; string_lists?: null; float_lists?: null; double_lists?: null }|{ value?: "long_double_map"; int_feature?: null; long_feature?: null; string_feature?: null; float_feature?: null; double_feature?: null; long_string_map?: null; long_int_map?: null; long_long_map?: null; long_float_map?: null; long_double_map: com.alibaba.pairec.processor.LongDoubleMap.$Shape; string_string_map?: null; string_int_map?: null; string_long_map?: null; string_float_map?: null; string_double_map?: null; int_string_map?: null; int_int_map?: null; int_long_map?: null; int_float_map?: null; int_double_map?: null; int_list?: null; long_list?: null; string_list?: null; float_list?: null; double_list?: null; int_lists?: null; long_lists?: null; string_lists?: null; float_lists?: null; double_lists?: null }|{ value?: "string_string_map"; int_feature?: null; long_feature?: null; string_feature?: null; float_feature?: null; double_feature?: null; long_string_map?: null; long_int_map?: null; long_long_map?: null; long_float_map?: null; long_double_map?: null; string_string_map: com.alibaba.pairec.processor.StringStringMap.$Shape; string_int_map?: null; string_long_map?: null; string_float_map?: null; string_double_map?: null; int_string_map?: null; int_int_map?: null; int_long_map?: null; int_float_map?: null; int_double_map?: null; int_list?: null; long_list?: null; string_list?: null; float_list?: null; double_list?: null; int_lists?: null; long_lists?: null; string_lists?: null; float_lists?: null; double_lists?: null }|{ value?: "string_int_map"; int_feature?: null; long_feature?: null; string_feature?: null; float_feature?: null; double_feature?: null; long_string_map?: null; long_int_map?: null; long_long_map?: null; long_float_map?: null; long_double_map?: null; string_string_map?: null; string_int_map: com.alibaba.pairec.processor.StringIntMap.$Shape; string_long_map?: null; string_float_map?: null; string_double_map?: null; int_string_map?: null; int_int_map?: null; int_long_map?: null; int_float_map?: null; int_double_map?: null; int_list?: null; long_list?: null; string_list?: null; float_list?: null; double_list?: null; int_lists?: null; long_lists?: null; string_lists?: null; float_lists?: null; double_lists?: null }|{ value?: "string_long_map"; int_feature?: null; long_feature?: null; string_feature?: null; float_feature?: null; double_feature?: null; long_string_map?: null; long_int_map?: null; long_long_map?: null; long_float_map?: null; long_double_map?: null; string_string_map?: null; string_int_map?: null; string_long_map: com.alibaba.pairec.processor.StringLongMap.$Shape; string_float_map?: null; string_double_map?: null; int_string_map?: null; int_int_map?: null; int_long_map?: null; int_float_map?: null; int_double_map?: null; int_list?: null; long_list?: null; string_list?: null; float_list?: null; double_list?: null; int_lists?: null; long_lists?: null; string_lists?: null; float_lists?: null; double_lists?: null }|{ value?: "string_float_map"; int_feature?: null; long_feature?: null; string_feature?: null; float_feature?: null; double_feature?: null; long_string_map?: null; long_int_map?: null; long_long_map?: null; long_float_map?: null; long_double_map?: null; string_string_map?: null; string_int_map?: null; string_long_map?: null; string_float_map: com.alibaba.pairec.processor.StringFloatMap.$Shape; string_double_map?: null; int_string_map?: null; int_int_map?: null; int_long_map?: null; int_float_map?: null; int_double_map?: null; int_list?: null; long_list?: null; string_list?: null; float_list?: null; double_list?: null; int_lists?: null; long_lists?: null; string_lists?: null; float_lists?: null; double_lists?: null }|{ value?: "string_double_map"; int_feature?: null; long_feature?: null; string_feature?: null; float_feature?: null; double_feature?: null; long_string_map?: null; long_int_map?: null; long_long_map?: null; long_float_map?: null; long_double_map?: null; string_string_map?: null; string_int_map?: null; string_long_map?: null; string_float_map?: null; string_double_map: com.alibaba.pairec.processor.StringDoubleMap.$Shape; int_string_map?: null; int_int_map?: null; int_long_map?: null; int_float_map?: null; int_double_map?: null; int_list?: null; long_list?: null; string_list?: null; float_list?: null; double_list?: null; int_lists?: null; long_lists?: null; string_lists?: null; float_lists?: null; double_lists?: null }|{ value?: "int_string_map"; int_feature?: null; long_feature?: null; string_feature?: null; float_feature?: null; double_feature?: null; long_string_map?: null; long_int_map?: null; long_long_map?: null; long_float_map?: null; long_double_map?: null; string_string_map?: null; string_int_map?: null; string_long_map?: null; string_float_map?: null; string_double_map?: null; int_string_map: com.alibaba.pairec.processor.IntStringMap.$Shape; int_int_map?: null; int_long_map?: null; int_float_map?: null; int_double_map?: null; int_list?: null; long_list?: null; string_list?: null; float_list?: null; double_list?: null; int_lists?: null; long_lists?: null; string_lists?: null; float_lists?: null; double_lists?: null }|{ value?: "int_int_map"; int_feature?: null; long_feature?: null; string_feature?: null; float_feature?: null; double_feature?: null; long_string_map?: null; long_int_map?: null; long_long_map?: null; long_float_map?: null; long_double_map?: null; string_string_map?: null; string_int_map?: null; string_long_map?: null; string_float_map?: null; string_double_map?: null; int_string_map?: null; int_int_map: com.alibaba.pairec.processor.IntIntMap.$Shape; int_long_map?: null; int_float_map?: null; int_double_map?: null; int_list?: null; long_list?: null; string_list?: null; float_list?: null; double_list?: null; int_lists?: null; long_lists?: null; string_lists?: null; float_lists?: null; double_lists?: null }|{ value?: "int_long_map"; int_feature?: null; long_feature?: null; string_feature?: null; float_feature?: null; double_feature?: null; long_string_map?: null; long_int_map?: null; long_long_map?: null; long_float_map?: null; long_double_map?: null; string_string_map?: null; string_int_map?: null; string_long_map?: null; string_float_map?: null; string_double_map?: null; int_string_map?: null; int_int_map?: null; int_long_map: com.alibaba.pairec.processor.IntLongMap.$Shape; int_float_map?: null; int_double_map?: null; int_list?: null; long_list?: null; string_list?: null; float_list?: null; double_list?: null; int_lists?: null; long_lists?: null; string_lists?: null; float_lists?: null; double_lists?: null }|{ value?: "int_float_map"; int_feature?: null; long_feature?: null; string_feature?: null; float_feature?: null; double_feature?: null; long_string_map?: null; long_int_map?: null; long_long_map?: null; long_float_map?: null; long_double_map?: null; string_string_map?: null; string_int_map?: null; string_long_map?: null; string_float_map?: null; string_double_map?: null; int_string_map?: null; int_int_map?: null; int_long_map?: null; int_float_map: com.alibaba.pairec.processor.IntFloatMap.$Shape; int_double_map?: null; int_list?: null; long_list?: null; string_list?: null; float_list?: null; double_list?: null; int_lists?: null; long_lists?: null; string_lists?: null; float_lists?: null; double_lists?: null }|{ value?: "int_double_map"; int_feature?: null; long_feature?: null; string_feature?: null; float_feature?: null; double_feature?: null; long_string_map?: null; long_int_map?: null; long_long_map?: null; long_float_map?: null; long_double_map?: null; string_string_map?: null; string_int_map?: null; string_long_map?: null; string_float_map?: null; string_double_map?: null; int_string_map?: null; int_int_map?: null; int_long_map?: null; int_float_map?: null; int_double_map: com.alibaba.pairec.processor.IntDoubleMap.$Shape; int_list?: null; long_list?: null; string_list?: null; float_list?: null; double_list?: null; int_lists?: null; long_lists?: null; string_lists?: null; float_lists?: null; double_lists?: null }|{ value?: "int_list"; int_feature?: null; long_feature?: null; string_feature?: null; float_feature?: null; double_feature?: null; long_string_map?: null; long_int_map?: null; long_long_map?: null; long_float_map?: null; long_double_map?: null; string_string_map?: null; string_int_map?: null; string_long_map?: null; string_float_map?: null; string_double_map?: null; int_string_map?: null; int_int_map?: null; int_long_map?: null; int_float_map?: null; int_double_map?: null; int_list: com.alibaba.pairec.processor.IntList.$Shape; long_list?: null; string_list?: null; float_list?: null; double_list?: null; int_lists?: null; long_lists?: null; string_lists?: null; float_lists?: null; double_lists?: null }|{ value?: "long_list"; int_feature?: null; long_feature?: null; string_feature?: null; float_feature?: null; double_feature?: null; long_string_map?: null; long_int_map?: null; long_long_map?: null; long_float_map?: null; long_double_map?: null; string_string_map?: null; string_int_map?: null; string_long_map?: null; string_float_map?: null; string_double_map?: null; int_string_map?: null; int_int_map?: null; int_long_map?: null; int_float_map?: null; int_double_map?: null; int_list?: null; long_list: com.alibaba.pairec.processor.LongList.$Shape; string_list?: null; float_list?: null; double_list?: null; int_lists?: null; long_lists?: null; string_lists?: null; float_lists?: null; double_lists?: null }|{ value?: "string_list"; int_feature?: null; long_feature?: null; string_feature?: null; float_feature?: null; double_feature?: null; long_string_map?: null; long_int_map?: null; long_long_map?: null; long_float_map?: null; long_double_map?: null; string_string_map?: null; string_int_map?: null; string_long_map?: null; string_float_map?: null; string_double_map?: null; int_string_map?: null; int_int_map?: null; int_long_map?: null; int_float_map?: null; int_double_map?: null; int_list?: null; long_list?: null; string_list: com.alibaba.pairec.processor.StringList.$Shape; float_list?: null; double_list?: null; int_lists?: null; long_lists?: null; string_lists?: null; float_lists?: null; double_lists?: null }|{ value?: "float_list"; int_feature?: null; long_feature?: null; string_feature?: null; float_feature?: null; double_feature?: null; long_string_map?: null; long_int_map?: null; long_long_map?: null; long_float_map?: null; long_double_map?: null; string_string_map?: null; string_int_map?: null; string_long_map?: null; string_float_map?: null; string_double_map?: null; int_string_map?: null; int_int_map?: null; int_long_map?: null; int_float_map?: null; int_double_map?: null; int_list?: null; long_list?: null; string_list?: null; float_list: com.alibaba.pairec.processor.FloatList.$Shape; double_list?: null; int_lists?: null; long_lists?: null; string_lists?: null; float_lists?: null; double_lists?: null }|{ value?: "double_list"; int_feature?: null; long_feature?: null; string_feature?: null; float_feature?: null; double_feature?: null; long_string_map?: null; long_int_map?: null; long_long_map?: null; long_float_map?: null; long_double_map?: null; string_string_map?: null; string_int_map?: null; string_long_map?: null; string_float_map?: null; string_double_map?: null; int_string_map?: null; int_int_map?: null; int_long_map?: null; int_float_map?: null; int_double_map?: null; int_list?: null; long_list?: null; string_list?: null; float_list?: null; double_list: com.alibaba.pairec.processor.DoubleList.$Shape; int_lists?: null; long_lists?: null; string_lists?: null; float_lists?: null; double_lists?: null }|{ value?: "int_lists"; int_feature?: null; long_feature?: null; string_feature?: null; float_feature?: null; double_feature?: null; long_string_map?: null; long_int_map?: null; long_long_map?: null; long_float_map?: null; long_double_map?: null; string_string_map?: null; string_int_map?: null; string_long_map?: null; string_float_map?: null; string_double_map?: null; int_string_map?: null; int_int_map?: null; int_long_map?: null; int_float_map?: null; int_double_map?: null; int_list?: null; long_list?: null; string_list?: null; float_list?: null; double_list?: null; int_lists: com.alibaba.pairec.processor.IntLists.$Shape; long_lists?: null; string_lists?: null; float_lists?: null; double_lists?: null }|{ value?: "long_lists"; int_feature?: null; long_feature?: null; string_feature?: null; float_feature?: null; double_feature?: null; long_string_map?: null; long_int_map?: null; long_long_map?: null; long_float_map?: null; long_double_map?: null; string_string_map?: null; string_int_map?: null; string_long_map?: null; string_float_map?: null; string_double_map?: null; int_string_map?: null; int_int_map?: null; int_long_map?: null; int_float_map?: null; int_double_map?: null; int_list?: null; long_list?: null; string_list?: null; float_list?: null; double_list?: null; int_lists?: null; long_lists: com.alibaba.pairec.processor.LongLists.$Shape; string_lists?: null; float_lists?: null; double_lists?: null }|{ value?: "string_lists"; int_feature?: null; long_feature?: null; string_feature?: null; float_feature?: null; double_feature?: null; long_string_map?: null; long_int_map?: null; long_long_map?: null; long_float_map?: null; long_double_map?: null; string_string_map?: null; string_int_map?: null; string_long_map?: null; string_float_map?: null; string_double_map?: null; int_string_map?: null; int_int_map?: null; int_long_map?: null; int_float_map?: null; int_double_map?: null; int_list?: null; long_list?: null; string_list?: null; float_list?: null; double_list?: null; int_lists?: null; long_lists?: null; string_lists: com.alibaba.pairec.processor.StringLists.$Shape; float_lists?: null; double_lists?: null }|{ value?: "float_lists"; int_feature?: null; long_feature?: null; string_feature?: null; float_feature?: null; double_feature?: null; long_string_map?: null; long_int_map?: null; long_long_map?: null; long_float_map?: null; long_double_map?: null; string_string_map?: null; string_int_map?: null; string_long_map?: null; string_float_map?: null; string_double_map?: null; int_string_map?: null; int_int_map?: null; int_long_map?: null; int_float_map?: null; int_double_map?: null; int_list?: null; long_list?: null; string_list?: null; float_list?: null; double_list?: null; int_lists?: null; long_lists?: null; string_lists?: null; float_lists: com.alibaba.pairec.processor.FloatLists.$Shape; double_lists?: null }|{ value?: "double_lists"; int_feature?: null; long_feature?: null; string_feature?: null; float_feature?: null; double_feature?: null; long_string_map?: null; long_int_map?: null; long_long_map?: null; long_float_map?: null; long_double_map?: null; string_string_map?: null; string_int_map?: null; string_long_map?: null; string_float_map?: null; string_double_map?: null; int_string_map?: null; int_int_map?: null; int_long_map?: null; int_float_map?: null; int_double_map?: null; int_list?: null; long_list?: null; string_list?: null; float_list?: null; double_list?: null; int_lists?: null; long_lists?: null; string_lists?: null; float_lists?: null; double_lists: com.alibaba.pairec.processor.DoubleLists.$Shape })
                    );
                }

                /**
                 * Properties of a ContextFeatures.
                 * @deprecated Use com.alibaba.pairec.processor.ContextFeatures.$Properties instead.
                 */
                interface IContextFeatures extends com.alibaba.pairec.processor.ContextFeatures.$Properties {
                }

                /** Represents a ContextFeatures. */
                class ContextFeatures {

                    /**
                     * Constructs a new ContextFeatures.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: com.alibaba.pairec.processor.ContextFeatures.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** ContextFeatures features. */
                    features: com.alibaba.pairec.processor.PBFeature.$Properties[];

                    /**
                     * Creates a new ContextFeatures instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns ContextFeatures instance
                     */
                    static create(properties: com.alibaba.pairec.processor.ContextFeatures.$Shape): com.alibaba.pairec.processor.ContextFeatures & com.alibaba.pairec.processor.ContextFeatures.$Shape;
                    static create(properties?: com.alibaba.pairec.processor.ContextFeatures.$Properties): com.alibaba.pairec.processor.ContextFeatures;

                    /**
                     * Encodes the specified ContextFeatures message. Does not implicitly {@link com.alibaba.pairec.processor.ContextFeatures.verify|verify} messages.
                     * @param message ContextFeatures message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: com.alibaba.pairec.processor.ContextFeatures.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a ContextFeatures message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {com.alibaba.pairec.processor.ContextFeatures & com.alibaba.pairec.processor.ContextFeatures.$Shape} ContextFeatures
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): com.alibaba.pairec.processor.ContextFeatures & com.alibaba.pairec.processor.ContextFeatures.$Shape;
                }

                namespace ContextFeatures {

                    /** Properties of a ContextFeatures. */
                    interface $Properties {

                        /** ContextFeatures features */
                        features?: (com.alibaba.pairec.processor.PBFeature.$Properties[]|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a ContextFeatures. */
                    type $Shape = {
                      features?: com.alibaba.pairec.processor.PBFeature.$Shape[]|null;
                      $unknowns?: Uint8Array[];
                    };
                }

                /**
                 * Properties of a PBRequest.
                 * @deprecated Use com.alibaba.pairec.processor.PBRequest.$Properties instead.
                 */
                interface IPBRequest extends com.alibaba.pairec.processor.PBRequest.$Properties {
                }

                /** Represents a PBRequest. */
                class PBRequest {

                    /**
                     * Constructs a new PBRequest.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: com.alibaba.pairec.processor.PBRequest.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** PBRequest debug_level. */
                    debug_level: number;

                    /** PBRequest user_features. */
                    user_features: { [k: string]: com.alibaba.pairec.processor.PBFeature.$Properties };

                    /** PBRequest item_ids. */
                    item_ids: string[];

                    /** PBRequest context_features. */
                    context_features: { [k: string]: com.alibaba.pairec.processor.ContextFeatures.$Properties };

                    /** PBRequest faiss_neigh_num. */
                    faiss_neigh_num: number;

                    /** PBRequest item_features. */
                    item_features: { [k: string]: com.alibaba.pairec.processor.ContextFeatures.$Properties };

                    /** PBRequest meta_data. */
                    meta_data: { [k: string]: string };

                    /**
                     * Creates a new PBRequest instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns PBRequest instance
                     */
                    static create(properties: com.alibaba.pairec.processor.PBRequest.$Shape): com.alibaba.pairec.processor.PBRequest & com.alibaba.pairec.processor.PBRequest.$Shape;
                    static create(properties?: com.alibaba.pairec.processor.PBRequest.$Properties): com.alibaba.pairec.processor.PBRequest;

                    /**
                     * Encodes the specified PBRequest message. Does not implicitly {@link com.alibaba.pairec.processor.PBRequest.verify|verify} messages.
                     * @param message PBRequest message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: com.alibaba.pairec.processor.PBRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a PBRequest message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {com.alibaba.pairec.processor.PBRequest & com.alibaba.pairec.processor.PBRequest.$Shape} PBRequest
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): com.alibaba.pairec.processor.PBRequest & com.alibaba.pairec.processor.PBRequest.$Shape;
                }

                namespace PBRequest {

                    /** Properties of a PBRequest. */
                    interface $Properties {

                        /** PBRequest debug_level */
                        debug_level?: (number|null);

                        /** PBRequest user_features */
                        user_features?: ({ [k: string]: com.alibaba.pairec.processor.PBFeature.$Properties }|null);

                        /** PBRequest item_ids */
                        item_ids?: (string[]|null);

                        /** PBRequest context_features */
                        context_features?: ({ [k: string]: com.alibaba.pairec.processor.ContextFeatures.$Properties }|null);

                        /** PBRequest faiss_neigh_num */
                        faiss_neigh_num?: (number|null);

                        /** PBRequest item_features */
                        item_features?: ({ [k: string]: com.alibaba.pairec.processor.ContextFeatures.$Properties }|null);

                        /** PBRequest meta_data */
                        meta_data?: ({ [k: string]: string }|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a PBRequest. */
                    type $Shape = {
                      debug_level?: number|null;
                      user_features?: { [k: string]: com.alibaba.pairec.processor.PBFeature.$Shape }|null;
                      item_ids?: string[]|null;
                      context_features?: { [k: string]: com.alibaba.pairec.processor.ContextFeatures.$Shape }|null;
                      faiss_neigh_num?: number|null;
                      item_features?: { [k: string]: com.alibaba.pairec.processor.ContextFeatures.$Shape }|null;
                      meta_data?: { [k: string]: string }|null;
                      $unknowns?: Uint8Array[];
                    };
                }

                /**
                 * Properties of a PBResponse.
                 * @deprecated Use com.alibaba.pairec.processor.PBResponse.$Properties instead.
                 */
                interface IPBResponse extends com.alibaba.pairec.processor.PBResponse.$Properties {
                }

                /** Represents a PBResponse. */
                class PBResponse {

                    /**
                     * Constructs a new PBResponse.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: com.alibaba.pairec.processor.PBResponse.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** PBResponse map_outputs. */
                    map_outputs: { [k: string]: pytorch.eas.ArrayProto.$Properties };

                    /** PBResponse generate_features. */
                    generate_features: { [k: string]: string };

                    /** PBResponse raw_features. */
                    raw_features: { [k: string]: string };

                    /** PBResponse item_ids. */
                    item_ids: string[];

                    /** PBResponse pass_through_data. */
                    pass_through_data: { [k: string]: string };

                    /**
                     * Creates a new PBResponse instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns PBResponse instance
                     */
                    static create(properties: com.alibaba.pairec.processor.PBResponse.$Shape): com.alibaba.pairec.processor.PBResponse & com.alibaba.pairec.processor.PBResponse.$Shape;
                    static create(properties?: com.alibaba.pairec.processor.PBResponse.$Properties): com.alibaba.pairec.processor.PBResponse;

                    /**
                     * Encodes the specified PBResponse message. Does not implicitly {@link com.alibaba.pairec.processor.PBResponse.verify|verify} messages.
                     * @param message PBResponse message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: com.alibaba.pairec.processor.PBResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a PBResponse message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {com.alibaba.pairec.processor.PBResponse & com.alibaba.pairec.processor.PBResponse.$Shape} PBResponse
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): com.alibaba.pairec.processor.PBResponse & com.alibaba.pairec.processor.PBResponse.$Shape;
                }

                namespace PBResponse {

                    /** Properties of a PBResponse. */
                    interface $Properties {

                        /** PBResponse map_outputs */
                        map_outputs?: ({ [k: string]: pytorch.eas.ArrayProto.$Properties }|null);

                        /** PBResponse generate_features */
                        generate_features?: ({ [k: string]: string }|null);

                        /** PBResponse raw_features */
                        raw_features?: ({ [k: string]: string }|null);

                        /** PBResponse item_ids */
                        item_ids?: (string[]|null);

                        /** PBResponse pass_through_data */
                        pass_through_data?: ({ [k: string]: string }|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a PBResponse. */
                    type $Shape = com.alibaba.pairec.processor.PBResponse.$Properties;
                }
            }
        }
    }
}

/** Namespace pytorch. */
export namespace pytorch {

    /** Namespace eas. */
    namespace eas {

        /** ArrayDataType enum. */
        enum ArrayDataType {

            /** DT_INVALID value */
            DT_INVALID = 0,

            /** DT_FLOAT value */
            DT_FLOAT = 1,

            /** DT_DOUBLE value */
            DT_DOUBLE = 2,

            /** DT_INT32 value */
            DT_INT32 = 3,

            /** DT_UINT8 value */
            DT_UINT8 = 4,

            /** DT_INT16 value */
            DT_INT16 = 5,

            /** DT_INT8 value */
            DT_INT8 = 6,

            /** DT_STRING value */
            DT_STRING = 7,

            /** DT_COMPLEX64 value */
            DT_COMPLEX64 = 8,

            /** DT_INT64 value */
            DT_INT64 = 9,

            /** DT_BOOL value */
            DT_BOOL = 10,

            /** DT_QINT8 value */
            DT_QINT8 = 11,

            /** DT_QUINT8 value */
            DT_QUINT8 = 12,

            /** DT_QINT32 value */
            DT_QINT32 = 13,

            /** DT_BFLOAT16 value */
            DT_BFLOAT16 = 14,

            /** DT_QINT16 value */
            DT_QINT16 = 15,

            /** DT_QUINT16 value */
            DT_QUINT16 = 16,

            /** DT_UINT16 value */
            DT_UINT16 = 17,

            /** DT_COMPLEX128 value */
            DT_COMPLEX128 = 18,

            /** DT_HALF value */
            DT_HALF = 19,

            /** DT_RESOURCE value */
            DT_RESOURCE = 20,

            /** DT_VARIANT value */
            DT_VARIANT = 21
        }

        /**
         * Properties of an ArrayShape.
         * @deprecated Use pytorch.eas.ArrayShape.$Properties instead.
         */
        interface IArrayShape extends pytorch.eas.ArrayShape.$Properties {
        }

        /** Represents an ArrayShape. */
        class ArrayShape {

            /**
             * Constructs a new ArrayShape.
             * @param [properties] Properties to set
             */
            constructor(properties?: pytorch.eas.ArrayShape.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ArrayShape dim. */
            dim: (number|Long)[];

            /**
             * Creates a new ArrayShape instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ArrayShape instance
             */
            static create(properties: pytorch.eas.ArrayShape.$Shape): pytorch.eas.ArrayShape & pytorch.eas.ArrayShape.$Shape;
            static create(properties?: pytorch.eas.ArrayShape.$Properties): pytorch.eas.ArrayShape;

            /**
             * Encodes the specified ArrayShape message. Does not implicitly {@link pytorch.eas.ArrayShape.verify|verify} messages.
             * @param message ArrayShape message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: pytorch.eas.ArrayShape.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an ArrayShape message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {pytorch.eas.ArrayShape & pytorch.eas.ArrayShape.$Shape} ArrayShape
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): pytorch.eas.ArrayShape & pytorch.eas.ArrayShape.$Shape;
        }

        namespace ArrayShape {

            /** Properties of an ArrayShape. */
            interface $Properties {

                /** ArrayShape dim */
                dim?: ((number|Long)[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an ArrayShape. */
            type $Shape = pytorch.eas.ArrayShape.$Properties;
        }

        /**
         * Properties of an ArrayProto.
         * @deprecated Use pytorch.eas.ArrayProto.$Properties instead.
         */
        interface IArrayProto extends pytorch.eas.ArrayProto.$Properties {
        }

        /** Represents an ArrayProto. */
        class ArrayProto {

            /**
             * Constructs a new ArrayProto.
             * @param [properties] Properties to set
             */
            constructor(properties?: pytorch.eas.ArrayProto.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ArrayProto dtype. */
            dtype: pytorch.eas.ArrayDataType;

            /** ArrayProto array_shape. */
            array_shape?: (pytorch.eas.ArrayShape.$Properties|null);

            /** ArrayProto float_val. */
            float_val: number[];

            /** ArrayProto double_val. */
            double_val: number[];

            /** ArrayProto int_val. */
            int_val: number[];

            /** ArrayProto string_val. */
            string_val: Uint8Array[];

            /** ArrayProto int64_val. */
            int64_val: (number|Long)[];

            /**
             * Creates a new ArrayProto instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ArrayProto instance
             */
            static create(properties: pytorch.eas.ArrayProto.$Shape): pytorch.eas.ArrayProto & pytorch.eas.ArrayProto.$Shape;
            static create(properties?: pytorch.eas.ArrayProto.$Properties): pytorch.eas.ArrayProto;

            /**
             * Encodes the specified ArrayProto message. Does not implicitly {@link pytorch.eas.ArrayProto.verify|verify} messages.
             * @param message ArrayProto message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: pytorch.eas.ArrayProto.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an ArrayProto message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {pytorch.eas.ArrayProto & pytorch.eas.ArrayProto.$Shape} ArrayProto
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): pytorch.eas.ArrayProto & pytorch.eas.ArrayProto.$Shape;
        }

        namespace ArrayProto {

            /** Properties of an ArrayProto. */
            interface $Properties {

                /** ArrayProto dtype */
                dtype?: (pytorch.eas.ArrayDataType|null);

                /** ArrayProto array_shape */
                array_shape?: (pytorch.eas.ArrayShape.$Properties|null);

                /** ArrayProto float_val */
                float_val?: (number[]|null);

                /** ArrayProto double_val */
                double_val?: (number[]|null);

                /** ArrayProto int_val */
                int_val?: (number[]|null);

                /** ArrayProto string_val */
                string_val?: (Uint8Array[]|null);

                /** ArrayProto int64_val */
                int64_val?: ((number|Long)[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an ArrayProto. */
            type $Shape = pytorch.eas.ArrayProto.$Properties;
        }

        /**
         * Properties of a PredictRequest.
         * @deprecated Use pytorch.eas.PredictRequest.$Properties instead.
         */
        interface IPredictRequest extends pytorch.eas.PredictRequest.$Properties {
        }

        /** Represents a PredictRequest. */
        class PredictRequest {

            /**
             * Constructs a new PredictRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: pytorch.eas.PredictRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PredictRequest inputs. */
            inputs: pytorch.eas.ArrayProto.$Properties[];

            /** PredictRequest output_filter. */
            output_filter: number[];

            /** PredictRequest map_inputs. */
            map_inputs: { [k: string]: pytorch.eas.ArrayProto.$Properties };

            /** PredictRequest debug_level. */
            debug_level: number;

            /**
             * Creates a new PredictRequest instance using the specified properties.
             * @param [properties] Properties to set
             * @returns PredictRequest instance
             */
            static create(properties: pytorch.eas.PredictRequest.$Shape): pytorch.eas.PredictRequest & pytorch.eas.PredictRequest.$Shape;
            static create(properties?: pytorch.eas.PredictRequest.$Properties): pytorch.eas.PredictRequest;

            /**
             * Encodes the specified PredictRequest message. Does not implicitly {@link pytorch.eas.PredictRequest.verify|verify} messages.
             * @param message PredictRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: pytorch.eas.PredictRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PredictRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {pytorch.eas.PredictRequest & pytorch.eas.PredictRequest.$Shape} PredictRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): pytorch.eas.PredictRequest & pytorch.eas.PredictRequest.$Shape;
        }

        namespace PredictRequest {

            /** Properties of a PredictRequest. */
            interface $Properties {

                /** PredictRequest inputs */
                inputs?: (pytorch.eas.ArrayProto.$Properties[]|null);

                /** PredictRequest output_filter */
                output_filter?: (number[]|null);

                /** PredictRequest map_inputs */
                map_inputs?: ({ [k: string]: pytorch.eas.ArrayProto.$Properties }|null);

                /** PredictRequest debug_level */
                debug_level?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PredictRequest. */
            type $Shape = pytorch.eas.PredictRequest.$Properties;
        }

        /**
         * Properties of a PredictResponse.
         * @deprecated Use pytorch.eas.PredictResponse.$Properties instead.
         */
        interface IPredictResponse extends pytorch.eas.PredictResponse.$Properties {
        }

        /** Represents a PredictResponse. */
        class PredictResponse {

            /**
             * Constructs a new PredictResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: pytorch.eas.PredictResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PredictResponse outputs. */
            outputs: pytorch.eas.ArrayProto.$Properties[];

            /** PredictResponse map_outputs. */
            map_outputs: { [k: string]: pytorch.eas.ArrayProto.$Properties };

            /**
             * Creates a new PredictResponse instance using the specified properties.
             * @param [properties] Properties to set
             * @returns PredictResponse instance
             */
            static create(properties: pytorch.eas.PredictResponse.$Shape): pytorch.eas.PredictResponse & pytorch.eas.PredictResponse.$Shape;
            static create(properties?: pytorch.eas.PredictResponse.$Properties): pytorch.eas.PredictResponse;

            /**
             * Encodes the specified PredictResponse message. Does not implicitly {@link pytorch.eas.PredictResponse.verify|verify} messages.
             * @param message PredictResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: pytorch.eas.PredictResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PredictResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {pytorch.eas.PredictResponse & pytorch.eas.PredictResponse.$Shape} PredictResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): pytorch.eas.PredictResponse & pytorch.eas.PredictResponse.$Shape;
        }

        namespace PredictResponse {

            /** Properties of a PredictResponse. */
            interface $Properties {

                /** PredictResponse outputs */
                outputs?: (pytorch.eas.ArrayProto.$Properties[]|null);

                /** PredictResponse map_outputs */
                map_outputs?: ({ [k: string]: pytorch.eas.ArrayProto.$Properties }|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PredictResponse. */
            type $Shape = pytorch.eas.PredictResponse.$Properties;
        }
    }
}
