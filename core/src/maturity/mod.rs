//! The Digital Maturity Assessment.
