import { QueryClient } from '@tanstack/react-query';
import { problemOf } from './http.ts';

/** What the server has answered is not asked again; what it could not answer is, a few times. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      retry: (count, error) => count < 3 && (problemOf(error)?.status ?? 0) === 0,
      refetchOnWindowFocus: true,
    },
  },
});
