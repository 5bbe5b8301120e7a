import type { Model } from './model.ts';

/** A message goes out now, with what of the guest is not known yet. */
export function attributesSent(model: Model): Model {
  const { attributes } = model;
  return attributes ? { ...model, attributes: { ...attributes, sent: attributes.values } } : model;
}

/** The message that was under way has been told back, and what went along with it is known. */
export function attributesTold(model: Model): Model {
  const { attributes } = model;
  return attributes?.sent ? { ...model, attributes: { ...attributes, told: attributes.sent } } : model;
}

/** Another session knows nothing of the guest yet. */
export function attributesUntold({ attributes, ...model }: Model): Model {
  return attributes ? { ...model, attributes: { values: attributes.values } } : model;
}
