# OpenStack Swift with its S3 interface, for tests of the object store: no published image has one that checks signatures and is kept up.
FROM debian:bookworm-slim
RUN apt-get update \
  && apt-get install -y --no-install-recommends swift-proxy swift-account swift-container swift-object python3-swift memcached \
  && rm -rf /var/lib/apt/lists/*
