import * as $protobuf from "protobufjs/minimal.js";
import Long = require("long");

/** Namespace blade. */
export namespace blade {

    /** DataType enum. */
    enum DataType {

        /** DT_UNKNOWN value */
        DT_UNKNOWN = 0,

        /** DT_FLOAT value */
        DT_FLOAT = 1,

        /** DT_INT32 value */
        DT_INT32 = 2,

        /** DT_INT64 value */
        DT_INT64 = 3,

        /** DT_STRING value */
        DT_STRING = 4
    }

    /**
     * Properties of a Shape.
     * @deprecated Use blade.Shape.$Properties instead.
     */
    interface IShape extends blade.Shape.$Properties {
    }

    /** Represents a Shape. */
    class Shape {

        /**
         * Constructs a new Shape.
         * @param [properties] Properties to set
         */
        constructor(properties?: blade.Shape.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Shape dim. */
        dim: (number|Long)[];

        /**
         * Creates a new Shape instance using the specified properties.
         * @param [properties] Properties to set
         * @returns Shape instance
         */
        static create(properties: blade.Shape.$Shape): blade.Shape & blade.Shape.$Shape;
        static create(properties?: blade.Shape.$Properties): blade.Shape;

        /**
         * Encodes the specified Shape message. Does not implicitly {@link blade.Shape.verify|verify} messages.
         * @param message Shape message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: blade.Shape.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Shape message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {blade.Shape & blade.Shape.$Shape} Shape
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): blade.Shape & blade.Shape.$Shape;
    }

    namespace Shape {

        /** Properties of a Shape. */
        interface $Properties {

            /** Shape dim */
            dim?: ((number|Long)[]|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a Shape. */
        type $Shape = blade.Shape.$Properties;
    }

    /**
     * Properties of an Array.
     * @deprecated Use blade.Array.$Properties instead.
     */
    interface IArray extends blade.Array.$Properties {
    }

    /** Represents an Array. */
    class Array {

        /**
         * Constructs a new Array.
         * @param [properties] Properties to set
         */
        constructor(properties?: blade.Array.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Array blade_blob_name. */
        blade_blob_name: string;

        /** Array name_in_dl_model. */
        name_in_dl_model: string;

        /** Array batchsize. */
        batchsize: number;

        /** Array shape. */
        shape?: (blade.Shape.$Properties|null);

        /** Array float_val. */
        float_val: number[];

        /** Array int_val. */
        int_val: number[];

        /** Array int64_val. */
        int64_val: (number|Long)[];

        /** Array string_val. */
        string_val: Uint8Array[];

        /**
         * Creates a new Array instance using the specified properties.
         * @param [properties] Properties to set
         * @returns Array instance
         */
        static create(properties: blade.Array.$Shape): blade.Array & blade.Array.$Shape;
        static create(properties?: blade.Array.$Properties): blade.Array;

        /**
         * Encodes the specified Array message. Does not implicitly {@link blade.Array.verify|verify} messages.
         * @param message Array message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: blade.Array.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes an Array message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {blade.Array & blade.Array.$Shape} Array
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): blade.Array & blade.Array.$Shape;
    }

    namespace Array {

        /** Properties of an Array. */
        interface $Properties {

            /** Array blade_blob_name */
            blade_blob_name?: (string|null);

            /** Array name_in_dl_model */
            name_in_dl_model?: (string|null);

            /** Array batchsize */
            batchsize: number;

            /** Array shape */
            shape?: (blade.Shape.$Properties|null);

            /** Array float_val */
            float_val?: (number[]|null);

            /** Array int_val */
            int_val?: (number[]|null);

            /** Array int64_val */
            int64_val?: ((number|Long)[]|null);

            /** Array string_val */
            string_val?: (Uint8Array[]|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of an Array. */
        type $Shape = blade.Array.$Properties;
    }

    /**
     * Properties of an OutputInfo.
     * @deprecated Use blade.OutputInfo.$Properties instead.
     */
    interface IOutputInfo extends blade.OutputInfo.$Properties {
    }

    /** Represents an OutputInfo. */
    class OutputInfo {

        /**
         * Constructs a new OutputInfo.
         * @param [properties] Properties to set
         */
        constructor(properties?: blade.OutputInfo.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** OutputInfo blade_blob_name. */
        blade_blob_name: string;

        /** OutputInfo name_in_dl_model. */
        name_in_dl_model: string;

        /** OutputInfo data_type. */
        data_type: blade.DataType;

        /**
         * Creates a new OutputInfo instance using the specified properties.
         * @param [properties] Properties to set
         * @returns OutputInfo instance
         */
        static create(properties: blade.OutputInfo.$Shape): blade.OutputInfo & blade.OutputInfo.$Shape;
        static create(properties?: blade.OutputInfo.$Properties): blade.OutputInfo;

        /**
         * Encodes the specified OutputInfo message. Does not implicitly {@link blade.OutputInfo.verify|verify} messages.
         * @param message OutputInfo message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: blade.OutputInfo.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes an OutputInfo message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {blade.OutputInfo & blade.OutputInfo.$Shape} OutputInfo
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): blade.OutputInfo & blade.OutputInfo.$Shape;
    }

    namespace OutputInfo {

        /** Properties of an OutputInfo. */
        interface $Properties {

            /** OutputInfo blade_blob_name */
            blade_blob_name?: (string|null);

            /** OutputInfo name_in_dl_model */
            name_in_dl_model?: (string|null);

            /** OutputInfo data_type */
            data_type?: (blade.DataType|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of an OutputInfo. */
        type $Shape = blade.OutputInfo.$Properties;
    }

    /**
     * Properties of a Request.
     * @deprecated Use blade.Request.$Properties instead.
     */
    interface IRequest extends blade.Request.$Properties {
    }

    /** Represents a Request. */
    class Request {

        /**
         * Constructs a new Request.
         * @param [properties] Properties to set
         */
        constructor(properties?: blade.Request.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Request tf_signature_name. */
        tf_signature_name: string;

        /** Request inputs. */
        inputs: blade.Array.$Properties[];

        /** Request output_info. */
        output_info: blade.OutputInfo.$Properties[];

        /**
         * Creates a new Request instance using the specified properties.
         * @param [properties] Properties to set
         * @returns Request instance
         */
        static create(properties: blade.Request.$Shape): blade.Request & blade.Request.$Shape;
        static create(properties?: blade.Request.$Properties): blade.Request;

        /**
         * Encodes the specified Request message. Does not implicitly {@link blade.Request.verify|verify} messages.
         * @param message Request message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: blade.Request.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Request message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {blade.Request & blade.Request.$Shape} Request
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): blade.Request & blade.Request.$Shape;
    }

    namespace Request {

        /** Properties of a Request. */
        interface $Properties {

            /** Request tf_signature_name */
            tf_signature_name?: (string|null);

            /** Request inputs */
            inputs?: (blade.Array.$Properties[]|null);

            /** Request output_info */
            output_info?: (blade.OutputInfo.$Properties[]|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a Request. */
        type $Shape = blade.Request.$Properties;
    }

    /**
     * Properties of a Response.
     * @deprecated Use blade.Response.$Properties instead.
     */
    interface IResponse extends blade.Response.$Properties {
    }

    /** Represents a Response. */
    class Response {

        /**
         * Constructs a new Response.
         * @param [properties] Properties to set
         */
        constructor(properties?: blade.Response.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Response outputs. */
        outputs: blade.Array.$Properties[];

        /**
         * Creates a new Response instance using the specified properties.
         * @param [properties] Properties to set
         * @returns Response instance
         */
        static create(properties: blade.Response.$Shape): blade.Response & blade.Response.$Shape;
        static create(properties?: blade.Response.$Properties): blade.Response;

        /**
         * Encodes the specified Response message. Does not implicitly {@link blade.Response.verify|verify} messages.
         * @param message Response message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: blade.Response.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Response message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {blade.Response & blade.Response.$Shape} Response
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): blade.Response & blade.Response.$Shape;
    }

    namespace Response {

        /** Properties of a Response. */
        interface $Properties {

            /** Response outputs */
            outputs?: (blade.Array.$Properties[]|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a Response. */
        type $Shape = blade.Response.$Properties;
    }
}
