import { CLUSTERS } from '@landfall/contracts';
import { compactText } from '../../text';

/** 新材料产业 and 新材料产业链 are the cluster 新材料. */
export function clusterOf(text: string | null): string | null {
  if (text === null) return null;
  const key = compactText(text).replace(/(?:产业链|产业集群|产业|行业|领域|类)$/, '');
  return CLUSTERS.find((cluster) => cluster === key) ?? text;
}
