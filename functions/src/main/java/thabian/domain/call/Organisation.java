package thabian.domain.call;

/// A local administrative organisation (อปท.) as the register names it. Names are no keys: type and district tell
/// same-name pairs apart.
///
/// @param code its code in the register
/// @param name full name, `องค์การบริหารส่วนตำบลเขาย้อย`
/// @param type `อบจ.`, `เทศบาลนคร`, `เทศบาลเมือง`, `เทศบาลตำบล`, `อบต.` or a special form
/// @param district name of its district (อำเภอ)
/// @param province name of its province
public record Organisation(OrganisationCode code, String name, String type, String district, String province) {}
