import type { acceptOffer } from '@rejoin/use-cases/accept-offer';
import type { addCannedResponse } from '@rejoin/use-cases/add-canned-response';
import type { addConfiguration } from '@rejoin/use-cases/add-configuration';
import type { addDeployment } from '@rejoin/use-cases/add-deployment';
import type { addFlow } from '@rejoin/use-cases/add-flow';
import type { addFlowSecret } from '@rejoin/use-cases/add-flow-secret';
import type { addIdentityProvider } from '@rejoin/use-cases/add-identity-provider';
import type { addNote } from '@rejoin/use-cases/add-note';
import type { addOAuthClient } from '@rejoin/use-cases/add-oauth-client';
import type { addPerson } from '@rejoin/use-cases/add-person';
import type { addQueue } from '@rejoin/use-cases/add-queue';
import type { addRole } from '@rejoin/use-cases/add-role';
import type { addSchedule } from '@rejoin/use-cases/add-schedule';
import type { addSkill } from '@rejoin/use-cases/add-skill';
import type { addWebhook } from '@rejoin/use-cases/add-webhook';
import type { addWrapUpCode } from '@rejoin/use-cases/add-wrap-up-code';
import type { announceAgentUpload } from '@rejoin/use-cases/announce-agent-upload';
import type { answerGuest } from '@rejoin/use-cases/answer-guest';
import type { cancelTransfer } from '@rejoin/use-cases/cancel-transfer';
import type { cannedResponseOptions } from '@rejoin/use-cases/canned-response-options';
import type { changeAgents } from '@rejoin/use-cases/change-agents';
import type { changePassword } from '@rejoin/use-cases/change-password';
import type { changePeople } from '@rejoin/use-cases/change-people';
import type { changePresence } from '@rejoin/use-cases/change-presence';
import type { changeRoutingStatus } from '@rejoin/use-cases/change-routing-status';
import type { declineOffer } from '@rejoin/use-cases/decline-offer';
import type { deploymentOptions } from '@rejoin/use-cases/deployment-options';
import type { disconnectConversation } from '@rejoin/use-cases/disconnect-conversation';
import type { eraseGuest } from '@rejoin/use-cases/erase-guest';
import type { explainRouting } from '@rejoin/use-cases/explain-routing';
import type { findAttachment } from '@rejoin/use-cases/find-attachment';
import type { findGuests } from '@rejoin/use-cases/find-guests';
import type { findPastAttachment } from '@rejoin/use-cases/find-past-attachment';
import type { findWatchedAttachment } from '@rejoin/use-cases/find-watched-attachment';
import type { flowChoices } from '@rejoin/use-cases/flow-choices';
import type { keepDraft } from '@rejoin/use-cases/keep-draft';
import type { listAgents } from '@rejoin/use-cases/list-agents';
import type { listAuditEntries } from '@rejoin/use-cases/list-audit-entries';
import type { listAuditedPeople } from '@rejoin/use-cases/list-audited-people';
import type { listCannedResponses } from '@rejoin/use-cases/list-canned-responses';
import type { listConfigurations } from '@rejoin/use-cases/list-configurations';
import type { listDeliveries } from '@rejoin/use-cases/list-deliveries';
import type { listDeployments } from '@rejoin/use-cases/list-deployments';
import type { listFlowSecrets } from '@rejoin/use-cases/list-flow-secrets';
import type { listFlows } from '@rejoin/use-cases/list-flows';
import type { listIdentityProviders } from '@rejoin/use-cases/list-identity-providers';
import type { listLastSeen } from '@rejoin/use-cases/list-last-seen';
import type { listOAuthClients } from '@rejoin/use-cases/list-oauth-clients';
import type { listPeople } from '@rejoin/use-cases/list-people';
import type { listQueues } from '@rejoin/use-cases/list-queues';
import type { listRoles } from '@rejoin/use-cases/list-roles';
import type { listSchedules } from '@rejoin/use-cases/list-schedules';
import type { listSkills } from '@rejoin/use-cases/list-skills';
import type { listWebhooks } from '@rejoin/use-cases/list-webhooks';
import type { listWrapUpCodes } from '@rejoin/use-cases/list-wrap-up-codes';
import type { LookPorts } from '@rejoin/use-cases/look-along';
import type { parkConversation } from '@rejoin/use-cases/park-conversation';
import type { pingWebhook } from '@rejoin/use-cases/ping-webhook';
import type { planPeople } from '@rejoin/use-cases/plan-people';
import type { previewRetention } from '@rejoin/use-cases/preview-retention';
import type { publishConfiguration } from '@rejoin/use-cases/publish-configuration';
import type { publishFlow } from '@rejoin/use-cases/publish-flow';
import type { queueOptions } from '@rejoin/use-cases/queue-options';
import type { readAgent } from '@rejoin/use-cases/read-agent';
import type { readAgentTime } from '@rejoin/use-cases/read-agent-time';
import type { readCannedResponse } from '@rejoin/use-cases/read-canned-response';
import type { readColleagues } from '@rejoin/use-cases/read-colleagues';
import type { readCompanySettings } from '@rejoin/use-cases/read-company-settings';
import type { readConfiguration } from '@rejoin/use-cases/read-configuration';
import type { readConfigurationVersion } from '@rejoin/use-cases/read-configuration-version';
import type { readDelivery } from '@rejoin/use-cases/read-delivery';
import type { readDeployment } from '@rejoin/use-cases/read-deployment';
import type { readDrafts } from '@rejoin/use-cases/read-drafts';
import type { readEarlier } from '@rejoin/use-cases/read-earlier';
import type { readFloor } from '@rejoin/use-cases/read-floor';
import type { readFlow } from '@rejoin/use-cases/read-flow';
import type { readFlowVersion } from '@rejoin/use-cases/read-flow-version';
import type { readInbox } from '@rejoin/use-cases/read-inbox';
import type { readLicences } from '@rejoin/use-cases/read-licences';
import type { readOfferedResponses } from '@rejoin/use-cases/read-offered-responses';
import type { readPastThread } from '@rejoin/use-cases/read-past-thread';
import type { readQueue } from '@rejoin/use-cases/read-queue';
import type { readRetention } from '@rejoin/use-cases/read-retention';
import type { readSchedule } from '@rejoin/use-cases/read-schedule';
import type { readSightings } from '@rejoin/use-cases/read-sightings';
import type { readThread } from '@rejoin/use-cases/read-thread';
import type { readTransferQueues } from '@rejoin/use-cases/read-transfer-queues';
import type { readWatchedThread } from '@rejoin/use-cases/read-watched-thread';
import type { readWebhook } from '@rejoin/use-cases/read-webhook';
import type { reassignToAgent } from '@rejoin/use-cases/reassign-to-agent';
import type { reassignToQueue } from '@rejoin/use-cases/reassign-to-queue';
import type { removeCannedResponse } from '@rejoin/use-cases/remove-canned-response';
import type { removeConfiguration } from '@rejoin/use-cases/remove-configuration';
import type { removeDeployment } from '@rejoin/use-cases/remove-deployment';
import type { removeFlow } from '@rejoin/use-cases/remove-flow';
import type { removeFlowSecret } from '@rejoin/use-cases/remove-flow-secret';
import type { removeIdentityProvider } from '@rejoin/use-cases/remove-identity-provider';
import type { removeOAuthClient } from '@rejoin/use-cases/remove-oauth-client';
import type { removeQueue } from '@rejoin/use-cases/remove-queue';
import type { removeRole } from '@rejoin/use-cases/remove-role';
import type { removeSchedule } from '@rejoin/use-cases/remove-schedule';
import type { removeSkill } from '@rejoin/use-cases/remove-skill';
import type { removeWebhook } from '@rejoin/use-cases/remove-webhook';
import type { removeWrapUpCode } from '@rejoin/use-cases/remove-wrap-up-code';
import type { renameSkill } from '@rejoin/use-cases/rename-skill';
import type { renameWrapUpCode } from '@rejoin/use-cases/rename-wrap-up-code';
import type { renewDeployments } from '@rejoin/use-cases/renew-deployments';
import type { replaceClientSecret } from '@rejoin/use-cases/replace-client-secret';
import type { replaceFlowSecret } from '@rejoin/use-cases/replace-flow-secret';
import type { reportAgentTyping } from '@rejoin/use-cases/report-agent-typing';
import type { resumeConversation } from '@rejoin/use-cases/resume-conversation';
import type { rotateWebhookSecret } from '@rejoin/use-cases/rotate-webhook-secret';
import type { saveAgent } from '@rejoin/use-cases/save-agent';
import type { saveCannedResponse } from '@rejoin/use-cases/save-canned-response';
import type { saveCompanySettings } from '@rejoin/use-cases/save-company-settings';
import type { saveConfigurationDraft } from '@rejoin/use-cases/save-configuration-draft';
import type { saveDeployment } from '@rejoin/use-cases/save-deployment';
import type { saveFlowDraft } from '@rejoin/use-cases/save-flow-draft';
import type { saveIdentityProvider } from '@rejoin/use-cases/save-identity-provider';
import type { saveOAuthClient } from '@rejoin/use-cases/save-oauth-client';
import type { savePerson } from '@rejoin/use-cases/save-person';
import type { saveQueue } from '@rejoin/use-cases/save-queue';
import type { saveRetention } from '@rejoin/use-cases/save-retention';
import type { saveRole } from '@rejoin/use-cases/save-role';
import type { saveSchedule } from '@rejoin/use-cases/save-schedule';
import type { saveWebhook } from '@rejoin/use-cases/save-webhook';
import type { searchMessages } from '@rejoin/use-cases/search-messages';
import type { sendDeliveryAgain } from '@rejoin/use-cases/send-delivery-again';
import type { sendWaitingDeliveries } from '@rejoin/use-cases/send-waiting-deliveries';
import type { setPassword } from '@rejoin/use-cases/set-password';
import type { setPersonActive } from '@rejoin/use-cases/set-person-active';
import type { skipWrapUp } from '@rejoin/use-cases/skip-wrap-up';
import type { takeOverConversation } from '@rejoin/use-cases/take-over-conversation';
import type { transferToAgent } from '@rejoin/use-cases/transfer-to-agent';
import type { transferToQueue } from '@rejoin/use-cases/transfer-to-queue';
import type { whisper } from '@rejoin/use-cases/whisper';
import type { wrapUp } from '@rejoin/use-cases/wrap-up';

/** What the routers call. */
type Deed =
  | typeof addWebhook
  | typeof listDeliveries
  | typeof listWebhooks
  | typeof pingWebhook
  | typeof readDelivery
  | typeof readWebhook
  | typeof removeWebhook
  | typeof rotateWebhookSecret
  | typeof saveWebhook
  | typeof sendDeliveryAgain
  | typeof sendWaitingDeliveries
  | typeof addOAuthClient
  | typeof listOAuthClients
  | typeof removeOAuthClient
  | typeof replaceClientSecret
  | typeof saveOAuthClient
  | typeof addCannedResponse
  | typeof cannedResponseOptions
  | typeof listCannedResponses
  | typeof readCannedResponse
  | typeof readOfferedResponses
  | typeof removeCannedResponse
  | typeof saveCannedResponse
  | typeof eraseGuest
  | typeof findGuests
  | typeof previewRetention
  | typeof readRetention
  | typeof saveRetention
  | typeof addSchedule
  | typeof listSchedules
  | typeof readSchedule
  | typeof removeSchedule
  | typeof saveSchedule
  | typeof addQueue
  | typeof addSkill
  | typeof addWrapUpCode
  | typeof listAgents
  | typeof listQueues
  | typeof listSkills
  | typeof listWrapUpCodes
  | typeof queueOptions
  | typeof readAgent
  | typeof readQueue
  | typeof removeQueue
  | typeof removeSkill
  | typeof removeWrapUpCode
  | typeof renameSkill
  | typeof renameWrapUpCode
  | typeof saveAgent
  | typeof saveQueue
  | typeof addFlowSecret
  | typeof listFlowSecrets
  | typeof removeFlowSecret
  | typeof replaceFlowSecret
  | typeof addFlow
  | typeof flowChoices
  | typeof listFlows
  | typeof publishFlow
  | typeof readFlow
  | typeof readFlowVersion
  | typeof removeFlow
  | typeof saveFlowDraft
  | typeof addPerson
  | typeof addRole
  | typeof changeAgents
  | typeof changePassword
  | typeof changePeople
  | typeof listPeople
  | typeof listRoles
  | typeof planPeople
  | typeof removeRole
  | typeof savePerson
  | typeof saveRole
  | typeof setPassword
  | typeof setPersonActive
  | typeof cancelTransfer
  | typeof keepDraft
  | typeof readDrafts
  | typeof parkConversation
  | typeof readAgentTime
  | typeof readColleagues
  | typeof readCompanySettings
  | typeof readFloor
  | typeof readTransferQueues
  | typeof readWatchedThread
  | typeof reassignToAgent
  | typeof reassignToQueue
  | typeof resumeConversation
  | typeof skipWrapUp
  | typeof takeOverConversation
  | typeof transferToAgent
  | typeof transferToQueue
  | typeof addNote
  | typeof whisper
  | typeof wrapUp
  | typeof acceptOffer
  | typeof addConfiguration
  | typeof saveIdentityProvider
  | typeof removeIdentityProvider
  | typeof listIdentityProviders
  | typeof addIdentityProvider
  | typeof addDeployment
  | typeof announceAgentUpload
  | typeof answerGuest
  | typeof changePresence
  | typeof changeRoutingStatus
  | typeof declineOffer
  | typeof deploymentOptions
  | typeof disconnectConversation
  | typeof explainRouting
  | typeof findAttachment
  | typeof findPastAttachment
  | typeof findWatchedAttachment
  | typeof readEarlier
  | typeof readPastThread
  | typeof searchMessages
  | typeof listAuditEntries
  | typeof listAuditedPeople
  | typeof listConfigurations
  | typeof listDeployments
  | typeof publishConfiguration
  | typeof readConfiguration
  | typeof readConfigurationVersion
  | typeof listLastSeen
  | typeof readDeployment
  | typeof readSightings
  | typeof readInbox
  | typeof readLicences
  | typeof readThread
  | typeof removeConfiguration
  | typeof removeDeployment
  | typeof renewDeployments
  | typeof reportAgentTyping
  | typeof saveCompanySettings
  | typeof saveConfigurationDraft
  | typeof saveDeployment;

type RefusalOf<Outcome> = Outcome extends { readonly type: 'refused'; readonly refusal: infer Code extends string }
  ? Code
  : never;

/** Every reason for which one of them may refuse. */
export type DeedRefusal = Deed extends infer Each
  ? Each extends (...parameters: never[]) => infer Result
    ? RefusalOf<Awaited<Result>>
    : never
  : never;

type AllOf<Union> = (Union extends unknown ? (each: Union) => void : never) extends (all: infer All) => void
  ? All
  : never;

/** The ports of all of them together, and of looking along, beside the newsroom that only a gateway has. */
export type ApiPorts = AllOf<Parameters<Deed>[0]> & Omit<LookPorts, 'newsroom'>;
