import * as $protobuf from "protobufjs/minimal.js";
import Long = require("long");

/** Namespace caffe. */
export namespace caffe {

    /** Namespace eas. */
    namespace eas {

        /**
         * Properties of an ArrayShape.
         * @deprecated Use caffe.eas.ArrayShape.$Properties instead.
         */
        interface IArrayShape extends caffe.eas.ArrayShape.$Properties {
        }

        /** Represents an ArrayShape. */
        class ArrayShape {

            /**
             * Constructs a new ArrayShape.
             * @param [properties] Properties to set
             */
            constructor(properties?: caffe.eas.ArrayShape.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ArrayShape dim. */
            dim: (number|Long)[];

            /**
             * Creates a new ArrayShape instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ArrayShape instance
             */
            static create(properties: caffe.eas.ArrayShape.$Shape): caffe.eas.ArrayShape & caffe.eas.ArrayShape.$Shape;
            static create(properties?: caffe.eas.ArrayShape.$Properties): caffe.eas.ArrayShape;

            /**
             * Encodes the specified ArrayShape message. Does not implicitly {@link caffe.eas.ArrayShape.verify|verify} messages.
             * @param message ArrayShape message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: caffe.eas.ArrayShape.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an ArrayShape message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {caffe.eas.ArrayShape & caffe.eas.ArrayShape.$Shape} ArrayShape
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): caffe.eas.ArrayShape & caffe.eas.ArrayShape.$Shape;
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
            type $Shape = caffe.eas.ArrayShape.$Properties;
        }

        /**
         * Properties of an ArrayProto.
         * @deprecated Use caffe.eas.ArrayProto.$Properties instead.
         */
        interface IArrayProto extends caffe.eas.ArrayProto.$Properties {
        }

        /** Represents an ArrayProto. */
        class ArrayProto {

            /**
             * Constructs a new ArrayProto.
             * @param [properties] Properties to set
             */
            constructor(properties?: caffe.eas.ArrayProto.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ArrayProto shape. */
            shape?: (caffe.eas.ArrayShape.$Properties|null);

            /** ArrayProto data. */
            data: number[];

            /**
             * Creates a new ArrayProto instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ArrayProto instance
             */
            static create(properties: caffe.eas.ArrayProto.$Shape): caffe.eas.ArrayProto & caffe.eas.ArrayProto.$Shape;
            static create(properties?: caffe.eas.ArrayProto.$Properties): caffe.eas.ArrayProto;

            /**
             * Encodes the specified ArrayProto message. Does not implicitly {@link caffe.eas.ArrayProto.verify|verify} messages.
             * @param message ArrayProto message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: caffe.eas.ArrayProto.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an ArrayProto message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {caffe.eas.ArrayProto & caffe.eas.ArrayProto.$Shape} ArrayProto
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): caffe.eas.ArrayProto & caffe.eas.ArrayProto.$Shape;
        }

        namespace ArrayProto {

            /** Properties of an ArrayProto. */
            interface $Properties {

                /** ArrayProto shape */
                shape?: (caffe.eas.ArrayShape.$Properties|null);

                /** ArrayProto data */
                data?: (number[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an ArrayProto. */
            type $Shape = caffe.eas.ArrayProto.$Properties;
        }

        /**
         * Properties of a PredictRequest.
         * @deprecated Use caffe.eas.PredictRequest.$Properties instead.
         */
        interface IPredictRequest extends caffe.eas.PredictRequest.$Properties {
        }

        /** Represents a PredictRequest. */
        class PredictRequest {

            /**
             * Constructs a new PredictRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: caffe.eas.PredictRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PredictRequest input_name. */
            input_name: string[];

            /** PredictRequest input_data. */
            input_data: caffe.eas.ArrayProto.$Properties[];

            /** PredictRequest output_filter. */
            output_filter: string[];

            /**
             * Creates a new PredictRequest instance using the specified properties.
             * @param [properties] Properties to set
             * @returns PredictRequest instance
             */
            static create(properties: caffe.eas.PredictRequest.$Shape): caffe.eas.PredictRequest & caffe.eas.PredictRequest.$Shape;
            static create(properties?: caffe.eas.PredictRequest.$Properties): caffe.eas.PredictRequest;

            /**
             * Encodes the specified PredictRequest message. Does not implicitly {@link caffe.eas.PredictRequest.verify|verify} messages.
             * @param message PredictRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: caffe.eas.PredictRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PredictRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {caffe.eas.PredictRequest & caffe.eas.PredictRequest.$Shape} PredictRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): caffe.eas.PredictRequest & caffe.eas.PredictRequest.$Shape;
        }

        namespace PredictRequest {

            /** Properties of a PredictRequest. */
            interface $Properties {

                /** PredictRequest input_name */
                input_name?: (string[]|null);

                /** PredictRequest input_data */
                input_data?: (caffe.eas.ArrayProto.$Properties[]|null);

                /** PredictRequest output_filter */
                output_filter?: (string[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PredictRequest. */
            type $Shape = caffe.eas.PredictRequest.$Properties;
        }

        /**
         * Properties of a PredictResponse.
         * @deprecated Use caffe.eas.PredictResponse.$Properties instead.
         */
        interface IPredictResponse extends caffe.eas.PredictResponse.$Properties {
        }

        /** Represents a PredictResponse. */
        class PredictResponse {

            /**
             * Constructs a new PredictResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: caffe.eas.PredictResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PredictResponse output_name. */
            output_name: string[];

            /** PredictResponse output_data. */
            output_data: caffe.eas.ArrayProto.$Properties[];

            /**
             * Creates a new PredictResponse instance using the specified properties.
             * @param [properties] Properties to set
             * @returns PredictResponse instance
             */
            static create(properties: caffe.eas.PredictResponse.$Shape): caffe.eas.PredictResponse & caffe.eas.PredictResponse.$Shape;
            static create(properties?: caffe.eas.PredictResponse.$Properties): caffe.eas.PredictResponse;

            /**
             * Encodes the specified PredictResponse message. Does not implicitly {@link caffe.eas.PredictResponse.verify|verify} messages.
             * @param message PredictResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: caffe.eas.PredictResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PredictResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {caffe.eas.PredictResponse & caffe.eas.PredictResponse.$Shape} PredictResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): caffe.eas.PredictResponse & caffe.eas.PredictResponse.$Shape;
        }

        namespace PredictResponse {

            /** Properties of a PredictResponse. */
            interface $Properties {

                /** PredictResponse output_name */
                output_name?: (string[]|null);

                /** PredictResponse output_data */
                output_data?: (caffe.eas.ArrayProto.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PredictResponse. */
            type $Shape = caffe.eas.PredictResponse.$Properties;
        }
    }
}
