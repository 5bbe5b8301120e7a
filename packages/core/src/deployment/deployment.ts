/** One place where a messenger runs (platform API, section 2.2). */
export type Deployment = {
  readonly id: string;
  /** 1…100 characters. */
  readonly name: string;
  readonly description: string;
  readonly status: DeploymentStatus;
  readonly configurationId: string;
  /** A published version of it. */
  readonly configurationVersion: number;
  readonly flowId: string;
  readonly allowAllDomains: boolean;
  /** Host names, lower case; empty when all are allowed. */
  readonly allowedDomains: readonly string[];
};

export type DeploymentStatus = 'Active' | 'Inactive';
