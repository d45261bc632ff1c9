//! Sheets of others become offers: what the portal gives, rows of assessments, tables with a mapping.

mod arbitrary;
mod assessments;
mod found;
mod percentages;
mod portal;
mod support;
mod table;
mod written;
