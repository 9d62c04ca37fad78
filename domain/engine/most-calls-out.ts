/** Calls to the outside world that one run has out at once, at the most; further ones wait in it. */
export const mostCallsOut = 500;
