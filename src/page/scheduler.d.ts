/** The scheduler of both browsers, as far as we use it; to go when TypeScript's own DOM types have it. */
declare const scheduler: {
  postTask(
    task: () => void,
    options: { priority: 'user-blocking' | 'user-visible' | 'background'; signal?: AbortSignal },
  ): Promise<void>;
};
