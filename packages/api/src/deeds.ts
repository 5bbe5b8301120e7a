import type { announceAgentUpload } from '@rejoin/use-cases/attachments/announce-agent-upload';
import type { findAttachment } from '@rejoin/use-cases/attachments/find-attachment';
import type { findPastAttachment } from '@rejoin/use-cases/attachments/find-past-attachment';
import type { findWatchedAttachment } from '@rejoin/use-cases/attachments/find-watched-attachment';
import type { listAuditEntries } from '@rejoin/use-cases/audit/list-audit-entries';
import type { listAuditedPeople } from '@rejoin/use-cases/audit/list-audited-people';
import type { addCannedResponse } from '@rejoin/use-cases/canned-responses/add-canned-response';
import type { cannedResponseOptions } from '@rejoin/use-cases/canned-responses/canned-response-options';
import type { listCannedResponses } from '@rejoin/use-cases/canned-responses/list-canned-responses';
import type { readCannedResponse } from '@rejoin/use-cases/canned-responses/read-canned-response';
import type { readOfferedResponses } from '@rejoin/use-cases/canned-responses/read-offered-responses';
import type { removeCannedResponse } from '@rejoin/use-cases/canned-responses/remove-canned-response';
import type { saveCannedResponse } from '@rejoin/use-cases/canned-responses/save-canned-response';
import type { readCompanySettings } from '@rejoin/use-cases/company/read-company-settings';
import type { readLicences } from '@rejoin/use-cases/company/read-licences';
import type { saveCompanySettings } from '@rejoin/use-cases/company/save-company-settings';
import type { addConfiguration } from '@rejoin/use-cases/configuration/add-configuration';
import type { listConfigurations } from '@rejoin/use-cases/configuration/list-configurations';
import type { publishConfiguration } from '@rejoin/use-cases/configuration/publish-configuration';
import type { readConfiguration } from '@rejoin/use-cases/configuration/read-configuration';
import type { readConfigurationVersion } from '@rejoin/use-cases/configuration/read-configuration-version';
import type { removeConfiguration } from '@rejoin/use-cases/configuration/remove-configuration';
import type { saveConfigurationDraft } from '@rejoin/use-cases/configuration/save-configuration-draft';
import type { addNote } from '@rejoin/use-cases/conversation/add-note';
import type { answerGuest } from '@rejoin/use-cases/conversation/answer-guest';
import type { isAgentMessageStored } from '@rejoin/use-cases/conversation/is-agent-message-stored';
import type { readThread } from '@rejoin/use-cases/conversation/read-thread';
import type { addDeployment } from '@rejoin/use-cases/deployment/add-deployment';
import type { deploymentOptions } from '@rejoin/use-cases/deployment/deployment-options';
import type { listDeployments } from '@rejoin/use-cases/deployment/list-deployments';
import type { listLastSeen } from '@rejoin/use-cases/deployment/list-last-seen';
import type { readDeployment } from '@rejoin/use-cases/deployment/read-deployment';
import type { readSightings } from '@rejoin/use-cases/deployment/read-sightings';
import type { removeDeployment } from '@rejoin/use-cases/deployment/remove-deployment';
import type { renewDeployments } from '@rejoin/use-cases/deployment/renew-deployments';
import type { saveDeployment } from '@rejoin/use-cases/deployment/save-deployment';
import type { addOAuthClient } from '@rejoin/use-cases/directory/add-oauth-client';
import type { addPerson } from '@rejoin/use-cases/directory/add-person';
import type { addRole } from '@rejoin/use-cases/directory/add-role';
import type { changePeople } from '@rejoin/use-cases/directory/change-people';
import type { listOAuthClients } from '@rejoin/use-cases/directory/list-oauth-clients';
import type { listPeople } from '@rejoin/use-cases/directory/list-people';
import type { listRoles } from '@rejoin/use-cases/directory/list-roles';
import type { planPeople } from '@rejoin/use-cases/directory/plan-people';
import type { removeOAuthClient } from '@rejoin/use-cases/directory/remove-oauth-client';
import type { removeRole } from '@rejoin/use-cases/directory/remove-role';
import type { replaceClientSecret } from '@rejoin/use-cases/directory/replace-client-secret';
import type { saveOAuthClient } from '@rejoin/use-cases/directory/save-oauth-client';
import type { savePerson } from '@rejoin/use-cases/directory/save-person';
import type { saveRole } from '@rejoin/use-cases/directory/save-role';
import type { setPersonActive } from '@rejoin/use-cases/directory/set-person-active';
import type { keepDraft } from '@rejoin/use-cases/drafts/keep-draft';
import type { readDrafts } from '@rejoin/use-cases/drafts/read-drafts';
import type { readFloor } from '@rejoin/use-cases/floor/read-floor';
import type { addFlow } from '@rejoin/use-cases/flow/add-flow';
import type { addFlowSecret } from '@rejoin/use-cases/flow/add-flow-secret';
import type { flowChoices } from '@rejoin/use-cases/flow/flow-choices';
import type { listFlowSecrets } from '@rejoin/use-cases/flow/list-flow-secrets';
import type { listFlows } from '@rejoin/use-cases/flow/list-flows';
import type { publishFlow } from '@rejoin/use-cases/flow/publish-flow';
import type { readFlow } from '@rejoin/use-cases/flow/read-flow';
import type { readFlowVersion } from '@rejoin/use-cases/flow/read-flow-version';
import type { removeFlow } from '@rejoin/use-cases/flow/remove-flow';
import type { removeFlowSecret } from '@rejoin/use-cases/flow/remove-flow-secret';
import type { replaceFlowSecret } from '@rejoin/use-cases/flow/replace-flow-secret';
import type { saveFlowDraft } from '@rejoin/use-cases/flow/save-flow-draft';
import type { eraseGuest } from '@rejoin/use-cases/guest-data/erase-guest';
import type { findGuests } from '@rejoin/use-cases/guest-data/find-guests';
import type { previewRetention } from '@rejoin/use-cases/guest-data/preview-retention';
import type { readRetention } from '@rejoin/use-cases/guest-data/read-retention';
import type { saveRetention } from '@rejoin/use-cases/guest-data/save-retention';
import type { readEarlier } from '@rejoin/use-cases/history/read-earlier';
import type { readPastThread } from '@rejoin/use-cases/history/read-past-thread';
import type { searchMessages } from '@rejoin/use-cases/history/search-messages';
import type { addIdentityProvider } from '@rejoin/use-cases/identity/add-identity-provider';
import type { listIdentityProviders } from '@rejoin/use-cases/identity/list-identity-providers';
import type { removeIdentityProvider } from '@rejoin/use-cases/identity/remove-identity-provider';
import type { saveIdentityProvider } from '@rejoin/use-cases/identity/save-identity-provider';
import type { readColleagues } from '@rejoin/use-cases/inbox/read-colleagues';
import type { readInbox } from '@rejoin/use-cases/inbox/read-inbox';
import type { readTransferQueues } from '@rejoin/use-cases/inbox/read-transfer-queues';
import type { acceptOffer } from '@rejoin/use-cases/leg/accept-offer';
import type { addWrapUpCode } from '@rejoin/use-cases/leg/add-wrap-up-code';
import type { cancelTransfer } from '@rejoin/use-cases/leg/cancel-transfer';
import type { declineOffer } from '@rejoin/use-cases/leg/decline-offer';
import type { disconnectConversation } from '@rejoin/use-cases/leg/disconnect-conversation';
import type { listWrapUpCodes } from '@rejoin/use-cases/leg/list-wrap-up-codes';
import type { parkConversation } from '@rejoin/use-cases/leg/park-conversation';
import type { reassignToAgent } from '@rejoin/use-cases/leg/reassign-to-agent';
import type { reassignToQueue } from '@rejoin/use-cases/leg/reassign-to-queue';
import type { removeWrapUpCode } from '@rejoin/use-cases/leg/remove-wrap-up-code';
import type { renameWrapUpCode } from '@rejoin/use-cases/leg/rename-wrap-up-code';
import type { resumeConversation } from '@rejoin/use-cases/leg/resume-conversation';
import type { skipWrapUp } from '@rejoin/use-cases/leg/skip-wrap-up';
import type { takeOverConversation } from '@rejoin/use-cases/leg/take-over-conversation';
import type { transferToAgent } from '@rejoin/use-cases/leg/transfer-to-agent';
import type { transferToQueue } from '@rejoin/use-cases/leg/transfer-to-queue';
import type { wrapUp } from '@rejoin/use-cases/leg/wrap-up';
import type { LookPorts } from '@rejoin/use-cases/looking/look-along';
import type { readWatchedThread } from '@rejoin/use-cases/looking/read-watched-thread';
import type { whisper } from '@rejoin/use-cases/looking/whisper';
import type { addSchedule } from '@rejoin/use-cases/office-hours/add-schedule';
import type { listSchedules } from '@rejoin/use-cases/office-hours/list-schedules';
import type { readSchedule } from '@rejoin/use-cases/office-hours/read-schedule';
import type { removeSchedule } from '@rejoin/use-cases/office-hours/remove-schedule';
import type { saveSchedule } from '@rejoin/use-cases/office-hours/save-schedule';
import type { changePresence } from '@rejoin/use-cases/presence/change-presence';
import type { changeRoutingStatus } from '@rejoin/use-cases/presence/change-routing-status';
import type { addQueue } from '@rejoin/use-cases/queue/add-queue';
import type { listQueues } from '@rejoin/use-cases/queue/list-queues';
import type { queueOptions } from '@rejoin/use-cases/queue/queue-options';
import type { readQueue } from '@rejoin/use-cases/queue/read-queue';
import type { removeQueue } from '@rejoin/use-cases/queue/remove-queue';
import type { saveQueue } from '@rejoin/use-cases/queue/save-queue';
import type { readAgentTime } from '@rejoin/use-cases/reports/read-agent-time';
import type { addSkill } from '@rejoin/use-cases/routing/add-skill';
import type { changeAgents } from '@rejoin/use-cases/routing/change-agents';
import type { explainRouting } from '@rejoin/use-cases/routing/explain-routing';
import type { listAgents } from '@rejoin/use-cases/routing/list-agents';
import type { listSkills } from '@rejoin/use-cases/routing/list-skills';
import type { readAgent } from '@rejoin/use-cases/routing/read-agent';
import type { removeSkill } from '@rejoin/use-cases/routing/remove-skill';
import type { renameSkill } from '@rejoin/use-cases/routing/rename-skill';
import type { saveAgent } from '@rejoin/use-cases/routing/save-agent';
import type { changePassword } from '@rejoin/use-cases/sign-in/change-password';
import type { setPassword } from '@rejoin/use-cases/sign-in/set-password';
import type { reportAgentTyping } from '@rejoin/use-cases/typing/report-agent-typing';
import type { addWebhook } from '@rejoin/use-cases/webhooks/add-webhook';
import type { listDeliveries } from '@rejoin/use-cases/webhooks/list-deliveries';
import type { listWebhooks } from '@rejoin/use-cases/webhooks/list-webhooks';
import type { pingWebhook } from '@rejoin/use-cases/webhooks/ping-webhook';
import type { readDelivery } from '@rejoin/use-cases/webhooks/read-delivery';
import type { readWebhook } from '@rejoin/use-cases/webhooks/read-webhook';
import type { removeWebhook } from '@rejoin/use-cases/webhooks/remove-webhook';
import type { rotateWebhookSecret } from '@rejoin/use-cases/webhooks/rotate-webhook-secret';
import type { saveWebhook } from '@rejoin/use-cases/webhooks/save-webhook';
import type { sendDeliveryAgain } from '@rejoin/use-cases/webhooks/send-delivery-again';
import type { sendWaitingDeliveries } from '@rejoin/use-cases/webhooks/send-waiting-deliveries';

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
  | typeof isAgentMessageStored
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
