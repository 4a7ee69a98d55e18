import * as $protobuf from "protobufjs/minimal.js";
import Long = require("long");

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
