FROM node:24-bookworm-slim AS build
WORKDIR /vouch
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npx vite build admin-ui && npm prune --omit=dev
# who runs the worker may not write here: the workflows are bundled beforehand
RUN node -e "import('./activities/workflow-bundle.ts').then(({ workflowBundle }) => workflowBundle()).then(console.log)"

FROM node:24-bookworm-slim
WORKDIR /vouch
COPY --from=build /vouch ./
USER node
ENV VOUCH_HOST=0.0.0.0 PORT=8080
EXPOSE 8080
CMD ["node", "api/server.ts"]
