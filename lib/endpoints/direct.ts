import { catchError, map, throwError, type Observable } from 'rxjs';
import { EasHttpError } from '../errors/index.js';
import type { HttpTransport } from '../transport/http.js';
import { serviceOf, servicePath } from './address.js';
import { DiscoveredEndpoint } from './discovered.js';
import { parseUpstreams, type Upstream } from './discovery.js';
import type { Instance } from './endpoint.js';
import { fetchText } from './fetch-text.js';
import type { EjectionSettings } from './health.js';

/** How a service is reached at its instances, inside its VPC. */
export interface DirectSettings {
  readonly kind: 'direct';
  /** The discovery service, which knows the instances. */
  readonly address: Instance;
  readonly serviceName: string;
  /** Whether this process is itself a service of the cluster. */
  readonly internal: boolean;
  readonly refreshMs: number;
  readonly ejection: EjectionSettings;
}

const UPSTREAMS = '/api/v1/servicediscovery/upstreams/';
const OLDER_UPSTREAMS = '/exported/apis/eas.alibaba-inc.k8s.io/v1/upstreams/';

/** A service at its instances, as the gateway of its VPC names them. */
export function directEndpoint(
  settings: DirectSettings,
  transport: HttpTransport,
  nowMs: () => number,
): DiscoveredEndpoint {
  const { address, serviceName, internal, refreshMs, ejection } = settings;
  // All paths of a service are served by the same instances.
  const service = encodeURIComponent(serviceOf(serviceName));
  const ask = (path: string): Observable<readonly Upstream[]> => {
    const from = address.origin + address.basePath + path;
    return fetchText(transport, address.origin, address.basePath + path).pipe(
      map((text) => parseUpstreams(text, from)),
    );
  };
  const load = (): Observable<readonly Upstream[]> =>
    ask(`${UPSTREAMS}${service}${internal ? '?internal=true' : ''}`).pipe(
      catchError((error: unknown) =>
        error instanceof EasHttpError && error.status === 404
          ? ask(`${OLDER_UPSTREAMS}${service}?internal=${internal}`)
          : throwError(() => error),
      ),
    );
  const basePath = servicePath(serviceName);
  return new DiscoveredEndpoint({ load, basePath, refreshMs, ejection, nowMs });
}
