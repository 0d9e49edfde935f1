print("Trust Readiness")
