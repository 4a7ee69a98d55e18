import * as $protobuf from "protobufjs/minimal.js";
import Long = require("long");

/** Namespace hie. */
export namespace hie {

    /** Namespace processor. */
    namespace processor {

        /**
         * Properties of a TensorProto.
         * @deprecated Use hie.processor.TensorProto.$Properties instead.
         */
        interface ITensorProto extends hie.processor.TensorProto.$Properties {
        }

        /** Represents a TensorProto. */
        class TensorProto {

            /**
             * Constructs a new TensorProto.
             * @param [properties] Properties to set
             */
            constructor(properties?: hie.processor.TensorProto.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** TensorProto name. */
            name: string;

            /** TensorProto dims. */
            dims: (number|Long)[];

            /** TensorProto data_type. */
            data_type: number;

            /** TensorProto raw_data. */
            raw_data: Uint8Array;

            /**
             * Creates a new TensorProto instance using the specified properties.
             * @param [properties] Properties to set
             * @returns TensorProto instance
             */
            static create(properties: hie.processor.TensorProto.$Shape): hie.processor.TensorProto & hie.processor.TensorProto.$Shape;
            static create(properties?: hie.processor.TensorProto.$Properties): hie.processor.TensorProto;

            /**
             * Encodes the specified TensorProto message. Does not implicitly {@link hie.processor.TensorProto.verify|verify} messages.
             * @param message TensorProto message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hie.processor.TensorProto.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a TensorProto message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hie.processor.TensorProto & hie.processor.TensorProto.$Shape} TensorProto
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hie.processor.TensorProto & hie.processor.TensorProto.$Shape;
        }

        namespace TensorProto {

            /** Properties of a TensorProto. */
            interface $Properties {

                /** TensorProto name */
                name?: (string|null);

                /** TensorProto dims */
                dims?: ((number|Long)[]|null);

                /** TensorProto data_type */
                data_type?: (number|null);

                /** TensorProto raw_data */
                raw_data?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a TensorProto. */
            type $Shape = hie.processor.TensorProto.$Properties;

            /** DataType enum. */
            enum DataType {

                /** UNDEFINED value */
                UNDEFINED = 0,

                /** FLOAT value */
                FLOAT = 1,

                /** UINT8 value */
                UINT8 = 2,

                /** INT8 value */
                INT8 = 3,

                /** UINT16 value */
                UINT16 = 4,

                /** INT16 value */
                INT16 = 5,

                /** INT32 value */
                INT32 = 6,

                /** INT64 value */
                INT64 = 7,

                /** FLOAT16 value */
                FLOAT16 = 10,

                /** DOUBLE value */
                DOUBLE = 11,

                /** UINT32 value */
                UINT32 = 12,

                /** UINT64 value */
                UINT64 = 13
            }
        }

        /**
         * Properties of a DataProto.
         * @deprecated Use hie.processor.DataProto.$Properties instead.
         */
        interface IDataProto extends hie.processor.DataProto.$Properties {
        }

        /** Represents a DataProto. */
        class DataProto {

            /**
             * Constructs a new DataProto.
             * @param [properties] Properties to set
             */
            constructor(properties?: hie.processor.DataProto.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** DataProto tensors. */
            tensors: hie.processor.TensorProto.$Properties[];

            /**
             * Creates a new DataProto instance using the specified properties.
             * @param [properties] Properties to set
             * @returns DataProto instance
             */
            static create(properties: hie.processor.DataProto.$Shape): hie.processor.DataProto & hie.processor.DataProto.$Shape;
            static create(properties?: hie.processor.DataProto.$Properties): hie.processor.DataProto;

            /**
             * Encodes the specified DataProto message. Does not implicitly {@link hie.processor.DataProto.verify|verify} messages.
             * @param message DataProto message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hie.processor.DataProto.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a DataProto message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hie.processor.DataProto & hie.processor.DataProto.$Shape} DataProto
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hie.processor.DataProto & hie.processor.DataProto.$Shape;
        }

        namespace DataProto {

            /** Properties of a DataProto. */
            interface $Properties {

                /** DataProto tensors */
                tensors?: (hie.processor.TensorProto.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a DataProto. */
            type $Shape = hie.processor.DataProto.$Properties;
        }
    }
}
