import * as $protobuf from "protobufjs/minimal.js";
import Long = require("long");

/** Namespace easyrec. */
export namespace easyrec {

    /** Namespace eas. */
    namespace eas {

        /** StatusCode enum. */
        enum StatusCode {

            /** OK value */
            OK = 0,

            /** INPUT_EMPTY value */
            INPUT_EMPTY = 1,

            /** EXCEPTION value */
            EXCEPTION = 2
        }

        /**
         * Properties of a PBFeature.
         * @deprecated Use easyrec.eas.PBFeature.$Properties instead.
         */
        interface IPBFeature extends easyrec.eas.PBFeature.$Properties {
        }

        /** Represents a PBFeature. */
        class PBFeature {

            /**
             * Constructs a new PBFeature.
             * @param [properties] Properties to set
             */
            constructor(properties?: easyrec.eas.PBFeature.$Properties);

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

            /** PBFeature value. */
            value?: ("int_feature"|"long_feature"|"string_feature"|"float_feature");

            /**
             * Creates a new PBFeature instance using the specified properties.
             * @param [properties] Properties to set
             * @returns PBFeature instance
             */
            static create(properties: easyrec.eas.PBFeature.$Shape): easyrec.eas.PBFeature & easyrec.eas.PBFeature.$Shape;
            static create(properties?: easyrec.eas.PBFeature.$Properties): easyrec.eas.PBFeature;

            /**
             * Encodes the specified PBFeature message. Does not implicitly {@link easyrec.eas.PBFeature.verify|verify} messages.
             * @param message PBFeature message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: easyrec.eas.PBFeature.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PBFeature message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {easyrec.eas.PBFeature & easyrec.eas.PBFeature.$Shape} PBFeature
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): easyrec.eas.PBFeature & easyrec.eas.PBFeature.$Shape;
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

                /** PBFeature value */
                value?: ("int_feature"|"long_feature"|"string_feature"|"float_feature");

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Narrowed shape of a PBFeature. */
            type $Shape = {
              int_feature?: number|null;
              long_feature?: number|Long|null;
              string_feature?: string|null;
              float_feature?: number|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ value?: undefined; int_feature?: null; long_feature?: null; string_feature?: null; float_feature?: null }|{ value?: "int_feature"; int_feature: number; long_feature?: null; string_feature?: null; float_feature?: null }|{ value?: "long_feature"; int_feature?: null; long_feature: number|Long; string_feature?: null; float_feature?: null }|{ value?: "string_feature"; int_feature?: null; long_feature?: null; string_feature: string; float_feature?: null }|{ value?: "float_feature"; int_feature?: null; long_feature?: null; string_feature?: null; float_feature: number })
            );
        }

        /**
         * Properties of a ContextFeatures.
         * @deprecated Use easyrec.eas.ContextFeatures.$Properties instead.
         */
        interface IContextFeatures extends easyrec.eas.ContextFeatures.$Properties {
        }

        /** Represents a ContextFeatures. */
        class ContextFeatures {

            /**
             * Constructs a new ContextFeatures.
             * @param [properties] Properties to set
             */
            constructor(properties?: easyrec.eas.ContextFeatures.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ContextFeatures features. */
            features: easyrec.eas.PBFeature.$Properties[];

            /**
             * Creates a new ContextFeatures instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ContextFeatures instance
             */
            static create(properties: easyrec.eas.ContextFeatures.$Shape): easyrec.eas.ContextFeatures & easyrec.eas.ContextFeatures.$Shape;
            static create(properties?: easyrec.eas.ContextFeatures.$Properties): easyrec.eas.ContextFeatures;

            /**
             * Encodes the specified ContextFeatures message. Does not implicitly {@link easyrec.eas.ContextFeatures.verify|verify} messages.
             * @param message ContextFeatures message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: easyrec.eas.ContextFeatures.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ContextFeatures message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {easyrec.eas.ContextFeatures & easyrec.eas.ContextFeatures.$Shape} ContextFeatures
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): easyrec.eas.ContextFeatures & easyrec.eas.ContextFeatures.$Shape;
        }

        namespace ContextFeatures {

            /** Properties of a ContextFeatures. */
            interface $Properties {

                /** ContextFeatures features */
                features?: (easyrec.eas.PBFeature.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ContextFeatures. */
            type $Shape = {
              features?: easyrec.eas.PBFeature.$Shape[]|null;
              $unknowns?: Uint8Array[];
            };
        }

        /**
         * Properties of a PBRequest.
         * @deprecated Use easyrec.eas.PBRequest.$Properties instead.
         */
        interface IPBRequest extends easyrec.eas.PBRequest.$Properties {
        }

        /** Represents a PBRequest. */
        class PBRequest {

            /**
             * Constructs a new PBRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: easyrec.eas.PBRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PBRequest debug_level. */
            debug_level: number;

            /** PBRequest user_features. */
            user_features: { [k: string]: easyrec.eas.PBFeature.$Properties };

            /** PBRequest item_ids. */
            item_ids: string[];

            /** PBRequest context_features. */
            context_features: { [k: string]: easyrec.eas.ContextFeatures.$Properties };

            /** PBRequest faiss_neigh_num. */
            faiss_neigh_num: number;

            /**
             * Creates a new PBRequest instance using the specified properties.
             * @param [properties] Properties to set
             * @returns PBRequest instance
             */
            static create(properties: easyrec.eas.PBRequest.$Shape): easyrec.eas.PBRequest & easyrec.eas.PBRequest.$Shape;
            static create(properties?: easyrec.eas.PBRequest.$Properties): easyrec.eas.PBRequest;

            /**
             * Encodes the specified PBRequest message. Does not implicitly {@link easyrec.eas.PBRequest.verify|verify} messages.
             * @param message PBRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: easyrec.eas.PBRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PBRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {easyrec.eas.PBRequest & easyrec.eas.PBRequest.$Shape} PBRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): easyrec.eas.PBRequest & easyrec.eas.PBRequest.$Shape;
        }

        namespace PBRequest {

            /** Properties of a PBRequest. */
            interface $Properties {

                /** PBRequest debug_level */
                debug_level?: (number|null);

                /** PBRequest user_features */
                user_features?: ({ [k: string]: easyrec.eas.PBFeature.$Properties }|null);

                /** PBRequest item_ids */
                item_ids?: (string[]|null);

                /** PBRequest context_features */
                context_features?: ({ [k: string]: easyrec.eas.ContextFeatures.$Properties }|null);

                /** PBRequest faiss_neigh_num */
                faiss_neigh_num?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PBRequest. */
            type $Shape = {
              debug_level?: number|null;
              user_features?: { [k: string]: easyrec.eas.PBFeature.$Shape }|null;
              item_ids?: string[]|null;
              context_features?: { [k: string]: easyrec.eas.ContextFeatures.$Shape }|null;
              faiss_neigh_num?: number|null;
              $unknowns?: Uint8Array[];
            };
        }

        /**
         * Properties of a Results.
         * @deprecated Use easyrec.eas.Results.$Properties instead.
         */
        interface IResults extends easyrec.eas.Results.$Properties {
        }

        /** Represents a Results. */
        class Results {

            /**
             * Constructs a new Results.
             * @param [properties] Properties to set
             */
            constructor(properties?: easyrec.eas.Results.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Results scores. */
            scores: number[];

            /**
             * Creates a new Results instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Results instance
             */
            static create(properties: easyrec.eas.Results.$Shape): easyrec.eas.Results & easyrec.eas.Results.$Shape;
            static create(properties?: easyrec.eas.Results.$Properties): easyrec.eas.Results;

            /**
             * Encodes the specified Results message. Does not implicitly {@link easyrec.eas.Results.verify|verify} messages.
             * @param message Results message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: easyrec.eas.Results.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Results message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {easyrec.eas.Results & easyrec.eas.Results.$Shape} Results
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): easyrec.eas.Results & easyrec.eas.Results.$Shape;
        }

        namespace Results {

            /** Properties of a Results. */
            interface $Properties {

                /** Results scores */
                scores?: (number[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Results. */
            type $Shape = easyrec.eas.Results.$Properties;
        }

        /**
         * Properties of a PBResponse.
         * @deprecated Use easyrec.eas.PBResponse.$Properties instead.
         */
        interface IPBResponse extends easyrec.eas.PBResponse.$Properties {
        }

        /** Represents a PBResponse. */
        class PBResponse {

            /**
             * Constructs a new PBResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: easyrec.eas.PBResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PBResponse results. */
            results: { [k: string]: easyrec.eas.Results.$Properties };

            /** PBResponse item_features. */
            item_features: { [k: string]: string };

            /** PBResponse generate_features. */
            generate_features: { [k: string]: string };

            /** PBResponse context_features. */
            context_features: { [k: string]: easyrec.eas.ContextFeatures.$Properties };

            /** PBResponse error_msg. */
            error_msg: string;

            /** PBResponse status_code. */
            status_code: easyrec.eas.StatusCode;

            /** PBResponse item_ids. */
            item_ids: string[];

            /** PBResponse outputs. */
            outputs: string[];

            /** PBResponse raw_features. */
            raw_features: { [k: string]: string };

            /** PBResponse tf_outputs. */
            tf_outputs: { [k: string]: tensorflow.eas.ArrayProto.$Properties };

            /**
             * Creates a new PBResponse instance using the specified properties.
             * @param [properties] Properties to set
             * @returns PBResponse instance
             */
            static create(properties: easyrec.eas.PBResponse.$Shape): easyrec.eas.PBResponse & easyrec.eas.PBResponse.$Shape;
            static create(properties?: easyrec.eas.PBResponse.$Properties): easyrec.eas.PBResponse;

            /**
             * Encodes the specified PBResponse message. Does not implicitly {@link easyrec.eas.PBResponse.verify|verify} messages.
             * @param message PBResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: easyrec.eas.PBResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PBResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {easyrec.eas.PBResponse & easyrec.eas.PBResponse.$Shape} PBResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): easyrec.eas.PBResponse & easyrec.eas.PBResponse.$Shape;
        }

        namespace PBResponse {

            /** Properties of a PBResponse. */
            interface $Properties {

                /** PBResponse results */
                results?: ({ [k: string]: easyrec.eas.Results.$Properties }|null);

                /** PBResponse item_features */
                item_features?: ({ [k: string]: string }|null);

                /** PBResponse generate_features */
                generate_features?: ({ [k: string]: string }|null);

                /** PBResponse context_features */
                context_features?: ({ [k: string]: easyrec.eas.ContextFeatures.$Properties }|null);

                /** PBResponse error_msg */
                error_msg?: (string|null);

                /** PBResponse status_code */
                status_code?: (easyrec.eas.StatusCode|null);

                /** PBResponse item_ids */
                item_ids?: (string[]|null);

                /** PBResponse outputs */
                outputs?: (string[]|null);

                /** PBResponse raw_features */
                raw_features?: ({ [k: string]: string }|null);

                /** PBResponse tf_outputs */
                tf_outputs?: ({ [k: string]: tensorflow.eas.ArrayProto.$Properties }|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PBResponse. */
            type $Shape = {
              results?: { [k: string]: easyrec.eas.Results.$Shape }|null;
              item_features?: { [k: string]: string }|null;
              generate_features?: { [k: string]: string }|null;
              context_features?: { [k: string]: easyrec.eas.ContextFeatures.$Shape }|null;
              error_msg?: string|null;
              status_code?: easyrec.eas.StatusCode|null;
              item_ids?: string[]|null;
              outputs?: string[]|null;
              raw_features?: { [k: string]: string }|null;
              tf_outputs?: { [k: string]: tensorflow.eas.ArrayProto.$Shape }|null;
              $unknowns?: Uint8Array[];
            };
        }
    }
}

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
