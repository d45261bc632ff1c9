//! One file a command.

pub(crate) mod assess;
pub(crate) mod completions;
pub(crate) mod gaps;
pub(crate) mod man;
pub(crate) mod milestones;
pub(crate) mod show;
pub(crate) mod sources;
