/** Any JSON value. Exact FEEL values that JSON cannot hold are tagged objects, see `domain/feel`. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
