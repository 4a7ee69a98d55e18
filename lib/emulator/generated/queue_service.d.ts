import * as $protobuf from "protobufjs/minimal.js";
import Long = require("long");

/** Namespace streaming. */
export namespace streaming {

    /**
     * Properties of a DataFrameProto.
     * @deprecated Use streaming.DataFrameProto.$Properties instead.
     */
    interface IDataFrameProto extends streaming.DataFrameProto.$Properties {
    }

    /** Represents a DataFrameProto. */
    class DataFrameProto {

        /**
         * Constructs a new DataFrameProto.
         * @param [properties] Properties to set
         */
        constructor(properties?: streaming.DataFrameProto.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** DataFrameProto index. */
        index: (number|Long);

        /** DataFrameProto tags. */
        tags: { [k: string]: string };

        /** DataFrameProto data. */
        data: Uint8Array;

        /** DataFrameProto message. */
        message: string;

        /**
         * Creates a new DataFrameProto instance using the specified properties.
         * @param [properties] Properties to set
         * @returns DataFrameProto instance
         */
        static create(properties: streaming.DataFrameProto.$Shape): streaming.DataFrameProto & streaming.DataFrameProto.$Shape;
        static create(properties?: streaming.DataFrameProto.$Properties): streaming.DataFrameProto;

        /**
         * Encodes the specified DataFrameProto message. Does not implicitly {@link streaming.DataFrameProto.verify|verify} messages.
         * @param message DataFrameProto message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: streaming.DataFrameProto.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a DataFrameProto message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {streaming.DataFrameProto & streaming.DataFrameProto.$Shape} DataFrameProto
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): streaming.DataFrameProto & streaming.DataFrameProto.$Shape;
    }

    namespace DataFrameProto {

        /** Properties of a DataFrameProto. */
        interface $Properties {

            /** DataFrameProto index */
            index?: (number|Long|null);

            /** DataFrameProto tags */
            tags?: ({ [k: string]: string }|null);

            /** DataFrameProto data */
            data?: (Uint8Array|null);

            /** DataFrameProto message */
            message?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a DataFrameProto. */
        type $Shape = streaming.DataFrameProto.$Properties;
    }

    /**
     * Properties of a DataFrameListProto.
     * @deprecated Use streaming.DataFrameListProto.$Properties instead.
     */
    interface IDataFrameListProto extends streaming.DataFrameListProto.$Properties {
    }

    /** Represents a DataFrameListProto. */
    class DataFrameListProto {

        /**
         * Constructs a new DataFrameListProto.
         * @param [properties] Properties to set
         */
        constructor(properties?: streaming.DataFrameListProto.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** DataFrameListProto index. */
        index: streaming.DataFrameProto.$Properties[];

        /**
         * Creates a new DataFrameListProto instance using the specified properties.
         * @param [properties] Properties to set
         * @returns DataFrameListProto instance
         */
        static create(properties: streaming.DataFrameListProto.$Shape): streaming.DataFrameListProto & streaming.DataFrameListProto.$Shape;
        static create(properties?: streaming.DataFrameListProto.$Properties): streaming.DataFrameListProto;

        /**
         * Encodes the specified DataFrameListProto message. Does not implicitly {@link streaming.DataFrameListProto.verify|verify} messages.
         * @param message DataFrameListProto message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: streaming.DataFrameListProto.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a DataFrameListProto message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {streaming.DataFrameListProto & streaming.DataFrameListProto.$Shape} DataFrameListProto
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): streaming.DataFrameListProto & streaming.DataFrameListProto.$Shape;
    }

    namespace DataFrameListProto {

        /** Properties of a DataFrameListProto. */
        interface $Properties {

            /** DataFrameListProto index */
            index?: (streaming.DataFrameProto.$Properties[]|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a DataFrameListProto. */
        type $Shape = streaming.DataFrameListProto.$Properties;
    }

    /**
     * Properties of an AttributesProto.
     * @deprecated Use streaming.AttributesProto.$Properties instead.
     */
    interface IAttributesProto extends streaming.AttributesProto.$Properties {
    }

    /** Represents an AttributesProto. */
    class AttributesProto {

        /**
         * Constructs a new AttributesProto.
         * @param [properties] Properties to set
         */
        constructor(properties?: streaming.AttributesProto.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** AttributesProto attributes. */
        attributes: { [k: string]: string };

        /**
         * Creates a new AttributesProto instance using the specified properties.
         * @param [properties] Properties to set
         * @returns AttributesProto instance
         */
        static create(properties: streaming.AttributesProto.$Shape): streaming.AttributesProto & streaming.AttributesProto.$Shape;
        static create(properties?: streaming.AttributesProto.$Properties): streaming.AttributesProto;

        /**
         * Encodes the specified AttributesProto message. Does not implicitly {@link streaming.AttributesProto.verify|verify} messages.
         * @param message AttributesProto message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: streaming.AttributesProto.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes an AttributesProto message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {streaming.AttributesProto & streaming.AttributesProto.$Shape} AttributesProto
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): streaming.AttributesProto & streaming.AttributesProto.$Shape;
    }

    namespace AttributesProto {

        /** Properties of an AttributesProto. */
        interface $Properties {

            /** AttributesProto attributes */
            attributes?: ({ [k: string]: string }|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of an AttributesProto. */
        type $Shape = streaming.AttributesProto.$Properties;
    }
}
