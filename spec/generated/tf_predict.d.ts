import * as $protobuf from "protobufjs/minimal.js";
import Long = require("long");

/** Namespace tensorflow. */
export namespace tensorflow {

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
         * @deprecated Use tensorflow.eas.ArrayShape.$Properties instead.
         */
        interface IArrayShape extends tensorflow.eas.ArrayShape.$Properties {
        }

        /** Represents an ArrayShape. */
        class ArrayShape {

            /**
             * Constructs a new ArrayShape.
             * @param [properties] Properties to set
             */
            constructor(properties?: tensorflow.eas.ArrayShape.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ArrayShape dim. */
            dim: (number|Long)[];

            /**
             * Creates a new ArrayShape instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ArrayShape instance
             */
            static create(properties: tensorflow.eas.ArrayShape.$Shape): tensorflow.eas.ArrayShape & tensorflow.eas.ArrayShape.$Shape;
            static create(properties?: tensorflow.eas.ArrayShape.$Properties): tensorflow.eas.ArrayShape;

            /**
             * Encodes the specified ArrayShape message. Does not implicitly {@link tensorflow.eas.ArrayShape.verify|verify} messages.
             * @param message ArrayShape message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: tensorflow.eas.ArrayShape.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an ArrayShape message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {tensorflow.eas.ArrayShape & tensorflow.eas.ArrayShape.$Shape} ArrayShape
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tensorflow.eas.ArrayShape & tensorflow.eas.ArrayShape.$Shape;
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
            type $Shape = tensorflow.eas.ArrayShape.$Properties;
        }

        /**
         * Properties of an ArrayProto.
         * @deprecated Use tensorflow.eas.ArrayProto.$Properties instead.
         */
        interface IArrayProto extends tensorflow.eas.ArrayProto.$Properties {
        }

        /** Represents an ArrayProto. */
        class ArrayProto {

            /**
             * Constructs a new ArrayProto.
             * @param [properties] Properties to set
             */
            constructor(properties?: tensorflow.eas.ArrayProto.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ArrayProto dtype. */
            dtype: tensorflow.eas.ArrayDataType;

            /** ArrayProto array_shape. */
            array_shape?: (tensorflow.eas.ArrayShape.$Properties|null);

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

            /** ArrayProto bool_val. */
            bool_val: boolean[];

            /**
             * Creates a new ArrayProto instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ArrayProto instance
             */
            static create(properties: tensorflow.eas.ArrayProto.$Shape): tensorflow.eas.ArrayProto & tensorflow.eas.ArrayProto.$Shape;
            static create(properties?: tensorflow.eas.ArrayProto.$Properties): tensorflow.eas.ArrayProto;

            /**
             * Encodes the specified ArrayProto message. Does not implicitly {@link tensorflow.eas.ArrayProto.verify|verify} messages.
             * @param message ArrayProto message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: tensorflow.eas.ArrayProto.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an ArrayProto message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {tensorflow.eas.ArrayProto & tensorflow.eas.ArrayProto.$Shape} ArrayProto
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tensorflow.eas.ArrayProto & tensorflow.eas.ArrayProto.$Shape;
        }

        namespace ArrayProto {

            /** Properties of an ArrayProto. */
            interface $Properties {

                /** ArrayProto dtype */
                dtype?: (tensorflow.eas.ArrayDataType|null);

                /** ArrayProto array_shape */
                array_shape?: (tensorflow.eas.ArrayShape.$Properties|null);

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

                /** ArrayProto bool_val */
                bool_val?: (boolean[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an ArrayProto. */
            type $Shape = tensorflow.eas.ArrayProto.$Properties;
        }

        /**
         * Properties of a PredictRequest.
         * @deprecated Use tensorflow.eas.PredictRequest.$Properties instead.
         */
        interface IPredictRequest extends tensorflow.eas.PredictRequest.$Properties {
        }

        /** Represents a PredictRequest. */
        class PredictRequest {

            /**
             * Constructs a new PredictRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: tensorflow.eas.PredictRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PredictRequest signature_name. */
            signature_name: string;

            /** PredictRequest inputs. */
            inputs: { [k: string]: tensorflow.eas.ArrayProto.$Properties };

            /** PredictRequest output_filter. */
            output_filter: string[];

            /**
             * Creates a new PredictRequest instance using the specified properties.
             * @param [properties] Properties to set
             * @returns PredictRequest instance
             */
            static create(properties: tensorflow.eas.PredictRequest.$Shape): tensorflow.eas.PredictRequest & tensorflow.eas.PredictRequest.$Shape;
            static create(properties?: tensorflow.eas.PredictRequest.$Properties): tensorflow.eas.PredictRequest;

            /**
             * Encodes the specified PredictRequest message. Does not implicitly {@link tensorflow.eas.PredictRequest.verify|verify} messages.
             * @param message PredictRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: tensorflow.eas.PredictRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PredictRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {tensorflow.eas.PredictRequest & tensorflow.eas.PredictRequest.$Shape} PredictRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tensorflow.eas.PredictRequest & tensorflow.eas.PredictRequest.$Shape;
        }

        namespace PredictRequest {

            /** Properties of a PredictRequest. */
            interface $Properties {

                /** PredictRequest signature_name */
                signature_name?: (string|null);

                /** PredictRequest inputs */
                inputs?: ({ [k: string]: tensorflow.eas.ArrayProto.$Properties }|null);

                /** PredictRequest output_filter */
                output_filter?: (string[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PredictRequest. */
            type $Shape = tensorflow.eas.PredictRequest.$Properties;
        }

        /**
         * Properties of a PredictResponse.
         * @deprecated Use tensorflow.eas.PredictResponse.$Properties instead.
         */
        interface IPredictResponse extends tensorflow.eas.PredictResponse.$Properties {
        }

        /** Represents a PredictResponse. */
        class PredictResponse {

            /**
             * Constructs a new PredictResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: tensorflow.eas.PredictResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PredictResponse outputs. */
            outputs: { [k: string]: tensorflow.eas.ArrayProto.$Properties };

            /**
             * Creates a new PredictResponse instance using the specified properties.
             * @param [properties] Properties to set
             * @returns PredictResponse instance
             */
            static create(properties: tensorflow.eas.PredictResponse.$Shape): tensorflow.eas.PredictResponse & tensorflow.eas.PredictResponse.$Shape;
            static create(properties?: tensorflow.eas.PredictResponse.$Properties): tensorflow.eas.PredictResponse;

            /**
             * Encodes the specified PredictResponse message. Does not implicitly {@link tensorflow.eas.PredictResponse.verify|verify} messages.
             * @param message PredictResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: tensorflow.eas.PredictResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PredictResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {tensorflow.eas.PredictResponse & tensorflow.eas.PredictResponse.$Shape} PredictResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tensorflow.eas.PredictResponse & tensorflow.eas.PredictResponse.$Shape;
        }

        namespace PredictResponse {

            /** Properties of a PredictResponse. */
            interface $Properties {

                /** PredictResponse outputs */
                outputs?: ({ [k: string]: tensorflow.eas.ArrayProto.$Properties }|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PredictResponse. */
            type $Shape = tensorflow.eas.PredictResponse.$Properties;
        }
    }
}
