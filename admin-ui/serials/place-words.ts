const own = 'urn:vouch:location:';

/** A place as people name it: our own locations by their id, any other by its URI. */
export function placeWords(uri: string | null): string | null {
  return uri?.startsWith(own) ? decodeURIComponent(uri.slice(own.length)) : uri;
}
