//! The records of a portfolio, as another program reads them from its file.

use serde_json::Value;

/// What `peil portfolio FILE export-json` says.
#[derive(Debug)]
pub(crate) struct Records(Value);

impl Records {
    pub(crate) const fn of(value: Value) -> Self {
        Self(value)
    }

    /// The only record of a kind; none when there is another number of them.
    pub(crate) fn only(&self, kind: &str) -> Option<&Value> {
        match self.0[kind].as_array()?.as_slice() {
            [record] => Some(record),
            _ => None,
        }
    }
    /// Every record of a kind.
    pub(crate) fn all(&self, kind: &str) -> impl Iterator<Item = &Value> {
        self.0[kind].as_array().into_iter().flatten()
    }

    /// How many edits are undone at present.
    pub(crate) fn undone(&self) -> usize {
        let entries = self.0["journal"].as_array().map_or(&[][..], Vec::as_slice);
        entries.iter().filter(|entry| entry["state"] == "undone").count()
    }

    /// Whether the records of both are the same, whatever the journal tells of the way there.
    pub(crate) fn same(&self, other: &Self) -> bool {
        let records = |of: &Self| {
            let mut all = of.0.clone();
            all.as_object_mut().map(|all| all.remove("journal"));
            all
        };
        records(self) == records(other)
    }
}
