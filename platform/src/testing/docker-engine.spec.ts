import { describe, expect, it } from '@jest/globals';
import { answersPing, engineAddressOf } from './docker-engine.js';

describe('the Docker engine of a test run', () => {
  it('is where DOCKER_HOST says, else at one of the usual sockets, else there is none', () => {
    expect(engineAddressOf({ DOCKER_HOST: 'unix:///run/example.sock' })).toEqual({ socketPath: '/run/example.sock' });
    expect(engineAddressOf({ DOCKER_HOST: 'tcp://10.0.0.1:2376' })).toEqual({ host: '10.0.0.1', port: 2376 });
    expect(engineAddressOf({}, () => true)).toEqual({ socketPath: '/var/run/docker.sock' });
    expect(engineAddressOf({ XDG_RUNTIME_DIR: '/run/user/1' }, (path) => path.startsWith('/run/user/'))).toEqual({
      socketPath: '/run/user/1/docker.sock',
    });
    expect(engineAddressOf({}, () => false)).toBeNull();
  });

  it('counts as none where plain HTTP cannot ask it', () => {
    expect(engineAddressOf({ DOCKER_HOST: 'ssh://someone@example' })).toBeNull();
    expect(engineAddressOf({ DOCKER_HOST: 'tcp://10.0.0.1:2376', DOCKER_TLS_VERIFY: '1' })).toBeNull();
  });

  it('does not answer behind a socket that is not there', async () => {
    expect(await answersPing({ socketPath: '/nonexistent/docker.sock' })).toBe(false);
  });
});
