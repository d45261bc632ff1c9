//! What a hub has set for itself, kept in the portfolio so that it goes where the portfolio goes.

use super::{FunnelStep, Logo, default_funnel};
use crate::Date;
use crate::error::EditError;
use crate::store::{Edit, Fields, Id, Owner, Record, Store, Table, text};
use rusqlite::types::Value;
use serde_json::{Value as Json, json};

/// A setting as it stands in the file. [`Settings`] gives them types.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Setting {
    /// Its name.
    pub name: String,
    /// Its value.
    pub value: String,
}

impl Record for Setting {
    const TABLE: &'static Table =
        &Table { name: "setting", columns: &["name", "value"], owner: Owner::Nobody };

    fn values(&self) -> Vec<Value> {
        vec![text(&self.name), text(&self.value)]
    }

    fn read(fields: &mut Fields<'_>) -> Result<Self, EditError> {
        Ok(Self { name: fields.text()?, value: fields.text()? })
    }

    fn check(&self) -> Result<(), EditError> {
        let refused = |column| Err(EditError::Refused { table: "setting", column });
        let mut settings = Settings::default();
        match settings.take(&self.name, &self.value) {
            _ if self.name.is_empty() => refused("name"),
            Some(()) if is_funnel(&settings.funnel) => Ok(()),
            _ => refused("value"),
        }
    }
}

/// The settings of a portfolio.
///
/// # Default value
/// No hub, no contact, no logo, the usual funnel, T1 twelve months after T0 and T2 twelve months after T1. When exactly they fall is for the
/// hub to say; no source gives it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// The name of the hub.
    pub hub: String,
    /// How the hub is reached, for the foot of a report: one line, such as an address and a telephone number.
    pub contact: String,
    /// Its logo, for the head of a report.
    pub logo: Option<Logo>,
    /// The steps of the funnel, in order.
    pub funnel: Vec<FunnelStep>,
    /// Months from T0 to T1.
    pub months_to_t1: u16,
    /// Months from T1 to T2.
    pub months_to_t2: u16,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            hub: String::new(),
            contact: String::new(),
            logo: None,
            funnel: default_funnel(),
            months_to_t1: 12,
            months_to_t2: 12,
        }
    }
}

const HUB: &str = "hub";
const CONTACT: &str = "contact";
const LOGO: &str = "logo";
const FUNNEL: &str = "funnel";
const MONTHS_TO_T1: &str = "months_to_t1";
const MONTHS_TO_T2: &str = "months_to_t2";

impl Settings {
    fn written(&self) -> [(&'static str, String); 6] {
        let steps = self.funnel.iter().map(|step| {
            json!({
                "key": step.key,
                "name": step.name,
                "target": step.target,
                "target_on": step.target_on.map(|date| date.to_string()),
            })
        });
        [
            (HUB, self.hub.clone()),
            (CONTACT, self.contact.clone()),
            (LOGO, self.logo.as_ref().map(Logo::to_text).unwrap_or_default()),
            (FUNNEL, Json::Array(steps.collect()).to_string()),
            (MONTHS_TO_T1, self.months_to_t1.to_string()),
            (MONTHS_TO_T2, self.months_to_t2.to_string()),
        ]
    }

    fn take(&mut self, name: &str, value: &str) -> Option<()> {
        match name {
            HUB => value.clone_into(&mut self.hub),
            CONTACT => value.clone_into(&mut self.contact),
            LOGO if value.is_empty() => self.logo = None,
            LOGO => self.logo = Some(Logo::from_text(value)?),
            FUNNEL => self.funnel = steps(value)?,
            MONTHS_TO_T1 => self.months_to_t1 = value.parse().ok()?,
            MONTHS_TO_T2 => self.months_to_t2 = value.parse().ok()?,
            // One of a later version, or of another program.
            _ => {}
        }
        Some(())
    }
}

/// True of steps, at least one, each with a key of its own.
fn is_funnel(steps: &[FunnelStep]) -> bool {
    let mut keys: Vec<_> = steps.iter().map(|step| step.key.as_str()).collect();
    keys.sort_unstable();
    !keys.is_empty() && keys.iter().all(|key| !key.is_empty()) && keys.windows(2).all(|two| two[0] != two[1])
}

fn steps(value: &str) -> Option<Vec<FunnelStep>> {
    let Ok(Json::Array(steps)) = serde_json::from_str(value) else { return None };
    let step = |step: &Json| {
        let text = |name| step.get(name).and_then(Json::as_str).map(str::to_owned);
        Some(FunnelStep {
            key: text("key")?,
            name: text("name")?,
            target: match step.get("target") {
                None | Some(Json::Null) => None,
                Some(number) => Some(u32::try_from(number.as_u64()?).ok()?),
            },
            target_on: match text("target_on") {
                None => None,
                Some(date) => Some(date.parse::<Date>().ok()?),
            },
        })
    };
    steps.iter().map(step).collect()
}

impl Store {
    /// The settings.
    ///
    /// # Errors
    /// [`EditError::Unreadable`].
    pub fn settings(&self) -> Result<Settings, EditError> {
        let mut settings = Settings::default();
        for kept in self.all::<Setting>()? {
            let taken = settings.take(&kept.record.name, &kept.record.value);
            let id = kept.id.number();
            taken.ok_or(EditError::Unreadable { table: "setting", column: "value", id })?;
        }
        Ok(settings)
    }
}

impl Edit<'_> {
    /// Sets what differs from what is set.
    ///
    /// # Errors
    /// Refuses a funnel without steps, and one with two steps of one key.
    pub fn set(&mut self, settings: &Settings) -> Result<(), EditError> {
        if !is_funnel(&settings.funnel) {
            return Err(EditError::Refused { table: "setting", column: "funnel" });
        }
        let kept = self.all::<Setting>()?;
        for (name, value) in settings.written() {
            let setting = Setting { name: name.to_owned(), value };
            match kept.iter().find(|kept| kept.record.name == name) {
                Some(kept) => self.update(kept.id, &setting)?,
                None => _ = self.insert::<Setting>(&setting).map(|id: Id<Setting>| id)?,
            }
        }
        Ok(())
    }
}
