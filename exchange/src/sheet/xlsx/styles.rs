//! Which cells show what: a number does not say itself whether it is a day or a percentage.

use super::forms::Form;
use crate::Fault;
use crate::sheet::Refused;
use crate::sheet::xml::{Xml, attribute, raw};
use quick_xml::events::Event;
use std::collections::HashMap;

/// The forms of cells, by number.
#[derive(Debug, Default)]
pub(super) struct Styles {
    forms: Vec<Form>,
}

/// A spreadsheet has no more.
const MOST: usize = 1 << 17;

impl Styles {
    pub(super) fn read(xml: &mut Xml<'_, '_>) -> Result<Self, Refused> {
        Self::fill(xml).map_err(|fault| (None, fault))
    }

    fn fill(xml: &mut Xml<'_, '_>) -> Result<Self, Fault> {
        let mut own: HashMap<u32, Form> = HashMap::new();
        let mut forms = Vec::new();
        let mut is_list = false;
        loop {
            match xml.next()? {
                Event::Start(start) => match start.local_name().as_ref() {
                    "numFmt" => {
                        let code = attribute(&start, "formatCode").unwrap_or_default();
                        let number = raw(&start, "numFmtId").and_then(|number| number.parse().ok());
                        own.extend(number.map(|number| (number, Form::of(&code))));
                    }
                    "cellXfs" => is_list = true,
                    "xf" if is_list => {
                        let number = raw(&start, "numFmtId").and_then(|number| number.parse().ok());
                        forms.push(number.map_or(Form::Plain, |number| {
                            own.get(&number).copied().unwrap_or_else(|| Form::built_in(number))
                        }));
                    }
                    _ => {}
                },
                Event::End(end) if end.local_name().as_ref() == "cellXfs" => is_list = false,
                Event::Eof => return Ok(Self { forms }),
                _ => {}
            }
            if own.len() > MOST || forms.len() > MOST {
                return Err(Fault::TooMany { limit: MOST as u64 });
            }
        }
    }

    /// What a cell of this form shows.
    pub(super) fn form(&self, form: &str) -> Form {
        form.parse().ok().and_then(|form: usize| self.forms.get(form)).copied().unwrap_or_default()
    }
}
