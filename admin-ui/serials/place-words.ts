const own = /^urn:vouch:(?:location|station):/;

/** A place as people name it: our own locations and stations by their id, any other by its URI. */
export function placeWords(uri: string | null): string | null {
  return uri !== null && own.test(uri) ? decodeURIComponent(uri.replace(own, '')) : uri;
}
