/** What a pure function may not fetch for itself: passed in, so that the same input gives the same bytes. */

/** Returns the present moment as an ISO 8601 string in UTC, e.g. `2026-03-02T01:02:03.000Z`. */
export type Clock = () => string;

/** Returns a new identifier, unique within its library: lower-case letters and digits, at most 32 characters. */
export type IdSource = () => string;

/** SHA-256 of the bytes as 64 lower-case hexadecimal digits. */
export type Digest = (bytes: Uint8Array) => string;
