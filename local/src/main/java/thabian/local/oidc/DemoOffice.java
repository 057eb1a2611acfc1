package thabian.local.oidc;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import thabian.staff.Staff;

/// Somebody whom this laptop's issuer signs in for the asking.
enum DemoOffice {
    PHETCHABURI_OFFICER("somying@phetchaburi.example", "สมหญิง ใจทดสอบ", "76", "officer", "เพชรบุรี · เจ้าหน้าที่"),
    PHETCHABURI_VIEWER(
            "somsak@phetchaburi.example", "สมศักดิ์ ตั้งใจดู", "76", "viewer", "เพชรบุรี · ดูข้อมูลได้อย่างเดียว"),
    RATCHABURI_OFFICER("malee@ratchaburi.example", "มาลี ราชทดสอบ", "70", "officer", "ราชบุรี · เจ้าหน้าที่"),
    NACC_OFFICER("piti@nacc.example", "ปิติ ทั่วไทย", "*", "officer", "สำนักงาน ป.ป.ช. · ทุกจังหวัด");

    private final String subject;
    private final String name;
    private final String provinces;
    private final String role;
    private final String title;

    DemoOffice(String subject, String name, String provinces, String role, String title) {
        this.subject = subject;
        this.name = name;
        this.provinces = provinces;
        this.role = role;
        this.title = title;
    }

    /// The office of this word.
    static Optional<DemoOffice> find(String word) {
        return Arrays.stream(values())
                .filter(office -> office.name().equals(word))
                .findFirst();
    }

    /// What the page calls it.
    String title() {
        return title;
    }

    /// What people call the person.
    String person() {
        return name;
    }

    Staff staff() {
        var scope = Staff.fromContext(Map.of("principalId", subject, "provinces", provinces, "role", role))
                .orElseThrow();
        return new Staff(subject, name, scope.provinces(), scope.role());
    }
}
